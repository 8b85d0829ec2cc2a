// Why a mutation changes nothing for anybody, from the access rows, rules and groups of the whole database. Each function answers with
// the reason, or undefined where there is none: then a test must notice.

/** A group and all that it includes; `cut`, a pair of ids, is an inclusion that is left out. */
export function groupClosure(facts, start, cut = []) {
  const found = new Set();
  const walk = (id) => {
    if (found.has(id)) return;
    found.add(id);
    const included = facts.groups.find((group) => group.id === id)?.includes ?? [];
    for (const next of included) if (id !== cut[0] || next !== cut[1]) walk(next);
  };
  walk(start);
  return found;
}

const anyGroup = null;

function permission(facts, row, operation) {
  const groups = row.group === anyGroup ? new Set() : groupClosure(facts, row.group);
  const same = facts.access.find(
    (other) =>
      other.id !== row.id && other.model === row.model && other.can[operation] && (other.group === anyGroup || groups.has(other.group)),
  );
  return same && `${operation} is given to the same users by ${same.xmlId}`;
}

function everybody(facts, row, operation) {
  const same = facts.access.find(
    (other) => other.id !== row.id && other.model === row.model && other.can[operation] && other.group === anyGroup,
  );
  return same && `${operation} is given to everybody by ${same.xmlId}`;
}

const alwaysTrue = ({ domain }) => ['', '[]', "[(1,'=',1)]"].includes((domain ?? '').replaceAll(/\s/g, '').replaceAll('"', "'"));

function rule(facts, own, operation) {
  if (!facts.access.some((row) => row.model === own.model && row.can[operation])) return `nobody may ${operation} ${own.model}`;
  if (own.groups.length === 0) return alwaysTrue(own) ? 'always true for everybody' : undefined;
  const others = facts.rules.filter(
    (other) => other.id !== own.id && other.model === own.model && other.can[operation] && other.groups.length > 0,
  );
  if (alwaysTrue(own) && others.length === 0) return `no other rule of a group is about ${operation} of ${own.model}`;
  const covers = (other) => alwaysTrue(other) && own.groups.every((group) => other.groups.some((id) => groupClosure(facts, group).has(id)));
  const same = others.find(covers);
  return same && `the same users may ${operation} all records by ${same.xmlId}`;
}

/** One reason for several operations, where each has one. */
function every(list, reasonFor) {
  const reasons = list.map(reasonFor);
  if (reasons.includes(undefined)) return undefined;
  return reasons.length === 0 ? 'it gives nothing' : [...new Set(reasons)].join('; ');
}

export const redundancy = { permission, everybody, alwaysTrue, rule, every };
