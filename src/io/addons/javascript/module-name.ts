const sources = /^static\/(src|tests|lib)\/(.*)\.js$/;

/** The name of a file in the asset system: `static/src/a/b.js` of `sale` is `@sale/a/b`, what lies beside `src` is reached through `..`. */
export function moduleName(addon: string, file: string): string {
  const [, folder, rest] = sources.exec(file) ?? [];
  if (rest === undefined) return `${addon}/${file}`;
  return folder === 'src' ? `@${addon}/${rest}` : `@${addon}/../${folder}/${rest}`;
}

/** The module that a relative import names, as seen from the file that imports it; any other name stays. */
export function resolveModule(addon: string, file: string, specifier: string): string {
  if (!/^\.\.?\//.test(specifier)) return specifier;
  const steps = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return moduleName(addon, `${steps.join('/').replace(/\.js$/, '')}.js`);
}
