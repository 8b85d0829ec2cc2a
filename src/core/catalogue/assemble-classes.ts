import type { CatalogueClass } from '../../model/catalogue/methods.js';
import type { ClassFact, PythonFacts } from '../../model/facts/python.js';
import { catalogueMethod } from './assemble-models.js';
import { dottedPath } from './load-order.js';
import { said } from './said.js';

type File = { readonly file: string; readonly facts: Pick<PythonFacts, 'classes'> };

/** Test classes that nobody builds on: `tests/test_*.py` holds cases, other files of `tests` hold what cases share. */
const cases = /(^|\/)tests\/(.*\/)?test_[^/]*\.py$/;

function catalogueClass({ bases, methods }: ClassFact): CatalogueClass {
  return said<CatalogueClass>({
    bases,
    methods: Object.fromEntries(methods.map((method) => [method.name, catalogueMethod(method)])),
  });
}

/** Classes that are no models, by `path:Class`. */
export function assembleClasses(files: Iterable<File>): Readonly<Record<string, CatalogueClass>> {
  const classes: Record<string, CatalogueClass> = {};
  for (const { file, facts } of files) {
    if (cases.test(file)) continue;
    for (const found of facts.classes) if (found.model === undefined) classes[`${dottedPath(file)}:${found.name}`] = catalogueClass(found);
  }
  return classes;
}

const routing: ReadonlySet<string> = new Set(['route', 'http.route']);

/** Routes of controllers, each with the `Class.method` that answers. */
export function assembleRoutes(files: Iterable<File>): Readonly<Record<string, string>> {
  const routes: Record<string, string> = {};
  for (const { facts } of files)
    for (const { name, methods } of facts.classes)
      for (const method of methods)
        for (const decorator of method.decorators)
          if (routing.has(decorator.name)) for (const route of decorator.arguments) routes[route] = `${name}.${method.name}`;
  return routes;
}
