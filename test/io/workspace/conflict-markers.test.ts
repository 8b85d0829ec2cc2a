import { describe, expect, it } from 'vitest';
import { conflictMarkers } from '../../../src/io/workspace/conflict-markers.js';

describe('conflictMarkers', () => {
  it.each([
    ['a whole conflict', 'a.py', 'a\n<<<<<<< yours\nb\n||||||| base\n=======\nc\n>>>>>>> plan\n', [2]],
    ['markers without labels', 'a.py', 'a\n<<<<<<<\nb\n=======\n>>>>>>>\n', [2]],
    ['line ends of Windows', 'a.xml', 'a\r\n<<<<<<<\r\n=======\r\n>>>>>>>\r\n=======\r\n', [2, 5]],
    ['an end alone', 'a.csv', 'a\n>>>>>>>', [2]],
    ['a base alone', 'a.rst', '||||||| generated last\nb\n', [1]],
    ['a line between alone', 'a.py', 'a\n=======\nb\n', [2]],
    ['a heading of a readme', 'README.rst', 'Credits\n=======\n', []],
    ['a marker inside of a line', 'a.py', 'a = "<<<<<<< a"\n    >>>>>>> b\n', []],
    ['longer and shorter lines', 'a.py', '========\n======\n<<<<<<<<\n>>>>>>\n<<<<<<<x\n======= x\n', []],
  ])('%s', (_case, path, text, lines) => {
    expect(conflictMarkers(path, text)).toEqual(lines);
  });
});
