/** Hard keywords of Python 3.7 to 3.14 (`keyword.kwlist`, the same in all of them); none can name a field or a file that is imported. */
export const pythonKeywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
