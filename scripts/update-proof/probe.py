# Runs in Odoo's shell; `plan` names the model and the fields of a version. Prints one line of JSON.
import json

cr = env.cr


def rows(query, *params):
    cr.execute(query, params)
    return [list(row) for row in cr.fetchall()]


def fill():
    users = env["res.users"].with_context(no_reset_password=True)
    clerk = env.ref("wh_claims.group_clerk").id
    groups = "group_ids" if "group_ids" in users._fields else "groups_id"
    user = users.create({"name": "Clerk", "login": "wh", groups: [(4, clerk)]})
    partner = env["res.partner"].create(
        {"name": "Wh", "wh_note": "kept", "wh_terms": "cash", "wh_gone": "lost"}
    )
    tags = env["wh.tag"].create([{"name": "one"}, {"name": "two"}])
    reason = env["wh.reason"].create({"name": "gone"})
    for state in ("open", "sent", "void", "lost"):
        env["wh.claim"].create(
            {
                "note": f"was {state}",
                "state": state,
                "partner_id": partner.id,
                "tag_ids": [(6, 0, tags.ids)],
                "photo": "aGVsbG8=",
                "reason_id": reason.id,
            }
        )
    claim = env["wh.claim"].search([("state", "=", "open")], limit=1)
    claim.message_post(body="hello")
    cr.commit()
    claim.note = "was open!"
    cr.commit()
    env["ir.default"].set("res.partner", "wh_terms", "cash")
    env["ir.filters"].create(
        {"name": "Wh", "model_id": "wh.claim", "domain": "[('note', '!=', False)]", "user_id": False}
        if "user_id" in env["ir.filters"]._fields
        else {"name": "Wh", "model_id": "wh.claim", "domain": "[('note', '!=', False)]"}
    )
    # An administrator opens the rule and gives numbers of their own.
    env["ir.rule"].search([("model_id.model", "=", "wh.claim")]).domain_force = "[(1, '=', 1)]"
    env["ir.sequence"].search([("code", "=", "wh.claim")]).padding = 7
    assert user
    cr.commit()


def state():
    claims = env[plan["model"]].search([], order="id")
    partner = env["res.partner"].search([("name", "=", "Wh")])
    user = env["res.users"].search([("login", "=", "wh")])
    sequence = env["ir.sequence"].search([("code", "=", plan["model"])])
    messages = env["mail.message"].search([("model", "=", plan["model"])])
    cr.execute("SELECT to_regclass('wh_reason') IS NOT NULL")
    return {
        "version": env.ref("base.module_wh_claims").latest_version,
        "claims": [
            [claim.name, claim[plan["note"]], claim.state, claim.tag_ids.mapped("name"), bool(claim[plan["photo"]])]
            for claim in claims.with_context(bin_size=True)
        ],
        "partner": [partner[plan["remark"]], partner.wh_terms],
        "default": env["ir.default"].sudo()._get_model_defaults("res.partner").get("wh_terms")
        if hasattr(env["ir.default"], "_get_model_defaults")
        else env["ir.default"].get_model_defaults("res.partner").get("wh_terms"),
        "seen by a clerk": claims.with_user(user).search_count([]),
        "tags of a clerk": env["wh.tag"].with_user(user).search([], order="id").mapped("name"),
        "rules": rows(
            "SELECT d.name, r.domain_force FROM ir_rule r JOIN ir_model_data d ON d.model = 'ir.rule'"
            " AND d.res_id = r.id WHERE d.module = 'wh_claims' ORDER BY 1"
        ),
        "messages": len(messages),
        "tracked": len(messages.tracking_value_ids),
        "sequence": [sequence.prefix, sequence.padding, sequence.number_next_actual],
        "tables": [
            name
            for (name,) in rows("SELECT tablename FROM pg_tables WHERE tablename ~ '(^|_)wh_' ORDER BY 1")
        ],
        "columns": [
            name
            for (name,) in rows(
                "SELECT table_name || '.' || column_name FROM information_schema.columns"
                " WHERE (table_name = %s OR (table_name = 'res_partner' AND column_name LIKE 'wh%%'))"
                " AND column_name NOT IN ('id', 'create_uid', 'create_date', 'write_uid', 'write_date',"
                " 'message_main_attachment_id') ORDER BY 1",
                plan["model"].replace(".", "_"),
            )
        ],
        "constraints": [
            name
            for (name,) in rows(
                "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype <> 'n'"
                " AND conname !~ '(create|write)_uid' ORDER BY 1",
                plan["model"].replace(".", "_"),
            )
        ],
        "indexes": [
            name
            for (name,) in rows(
                "SELECT indexname FROM pg_indexes WHERE tablename = %s ORDER BY 1",
                plan["model"].replace(".", "_"),
            )
        ],
        "former names": rows(
            "SELECT 'ir_model', model FROM ir_model WHERE model = ANY(%s)"
            " UNION ALL SELECT 'ir_model_fields', model || '.' || name FROM ir_model_fields WHERE model = ANY(%s)"
            " OR (model IN ('res.partner', 'res.users', %s) AND name = ANY(%s))"
            " UNION ALL SELECT 'ir_model_data', name FROM ir_model_data WHERE module = 'wh_claims' AND name ~ %s"
            " ORDER BY 1, 2",
            plan["former"],
            plan["former"],
            plan["model"],
            plan["formerFields"],
            "|".join([m.replace(".", "_") for m in plan["former"]] + ["__%s$" % f for f in plan["formerFields"]] or ["$^"]),
        ),
    }


if plan["fill"]:
    fill()
found = state()
if plan["open"]:
    # An administrator opens a rule that the next version tightens.
    env["ir.rule"].search([("model_id.model", "=", "wh.tag")]).domain_force = "[(1, '=', 1)]"
    cr.commit()
print("PROBE " + json.dumps(found, ensure_ascii=False))
