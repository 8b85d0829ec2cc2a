// Takes the place of the package string-width in the bundle. There only the help is measured with it, which holds no wide characters;
// the package builds the expression of all emoji for every word, which took longer than everything else that `--help` does.
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const sequences = /\u001B\[[0-9;]*m/g;

// biome-ignore lint/style/noDefaultExport: the package has a default export
export default (text) => text.replace(sequences, '').length;
