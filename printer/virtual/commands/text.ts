import { defaultSpacing } from '../tokens.ts'
import { bare, type Command, digit, known, longer, one, several, undrawn } from './command.ts'

const aligns = ['left', 'centre', 'right'] as const

/** A setting that is drawn only as it is at the start. */
const asItWas = (name: string, expects: string, isUsual: (n: number) => boolean, isAllowed: (n: number) => boolean = () => true): Command =>
  one(name, expects, (n) => (isUsual(n) ? known(name) : isAllowed(n) ? undrawn(name) : undefined))

/** How text looks, and where its lines are. */
export const textCommands: readonly Command[] = [
  bare('LF', { kind: 'line-feed' }),
  bare('ESC @', { kind: 'reset' }),
  bare('ESC 2', { kind: 'spacing', dots: defaultSpacing }),
  one('ESC 3', '0 to 255 dots', (dots) => ({ kind: 'spacing', dots })),
  one('ESC d', '0 to 255 lines', (lines) => ({ kind: 'feed-lines', lines })),
  one('ESC J', '0 to 255 dots', (dots) => ({ kind: 'feed-dots', dots })),
  one('ESC a', '0 to 2 or the digits', (to) => {
    const align = aligns[digit(to)]
    return align && { kind: 'align', align }
  }),
  one('ESC E', '0 or 1', (on) => (on <= 1 ? { kind: 'bold', on: on === 1 } : undefined)),
  one('ESC G', '0 or 1', (on) => (on <= 1 ? { kind: 'bold', on: on === 1 } : undefined)),
  one('ESC -', '0 to 2 or the digits', (dots) => (digit(dots) <= 2 ? { kind: 'underline', dots: digit(dots) } : undefined)),
  one('ESC !', 'bits 3 bold, 4 high, 5 wide, 7 underlined', (mode) => {
    if (mode & 0x46) return undefined
    if (mode & 0x01) return undrawn('ESC ! with font B')
    return {
      kind: 'mode',
      bold: (mode & 0x08) !== 0,
      height: mode & 0x10 ? 2 : 1,
      width: mode & 0x20 ? 2 : 1,
      underline: mode & 0x80 ? 1 : 0,
    }
  }),
  one('GS !', 'width and height of 1 to 8, as 0 to 7 in the upper and the lower half', (size) =>
    size & 0x88 ? undefined : { kind: 'size', width: (size >> 4) + 1, height: (size & 0x07) + 1 },
  ),
  // Only the lowest bit counts: the formatter sends the digits 0 and 1.
  one('GS B', '0 or 1', (on) => ({ kind: 'inverse', on: (on & 1) === 1 })),
  bare('FS &', { kind: 'chinese', on: true }),
  bare('FS .', { kind: 'chinese', on: false }),
  asItWas(
    'FS !',
    'bits 2 wide, 3 high, 7 underlined',
    (mode) => mode === 0,
    (mode) => (mode & 0x73) === 0,
  ),
  asItWas(
    'FS -',
    '0 to 2 or the digits',
    (n) => digit(n) === 0,
    (n) => digit(n) <= 2,
  ),
  asItWas('FS W', 'its lowest bit', (n) => (n & 1) === 0),
  several('FS S', 2, 'dots on the left and on the right', (sides) => (sides.every((dots) => dots === 0) ? known('FS S') : undrawn('FS S'))),
  asItWas(
    'ESC M',
    '0 to 4 or the digits',
    (font) => digit(font) === 0,
    (font) => digit(font) <= 4,
  ),
  asItWas('ESC SP', '0 to 255 dots', (dots) => dots === 0),
  asItWas(
    'ESC V',
    '0 or 1 or the digits',
    (n) => digit(n) === 0,
    (n) => digit(n) <= 2,
  ),
  asItWas('ESC {', 'its lowest bit', (n) => (n & 1) === 0),
  asItWas(
    'ESC r',
    '0 or 1 or the digits',
    (n) => digit(n) === 0,
    (n) => digit(n) === 1,
  ),
  asItWas('ESC e', '0 to 255 lines', (lines) => lines === 0),
  // Code pages say what single bytes above 7F are, and of those this printer takes none.
  one('ESC t', '0 to 255', () => known('ESC t')),
  one('ESC R', '0 to 17, 66 to 75 or 82', (n) =>
    n === 0 ? known('ESC R') : n <= 17 || (n >= 66 && n <= 75) || n === 82 ? undrawn('ESC R') : undefined,
  ),
  several('GS L', 2, 'dots, low byte first', (n) => (n.readUInt16LE() === 0 ? known('GS L') : undrawn('GS L'))),
  several('GS W', 2, 'dots, low byte first', () => undrawn('GS W')),
  several('GS P', 2, 'units to the inch', (n) => (n.readUInt16LE() === 0 ? known('GS P') : undrawn('GS P'))),
  longer(
    'ESC D',
    'up to 32 rising columns, then 0',
    (columns) => {
      const end = columns.indexOf(0)
      return end >= 0 ? end + 1 : columns.length > 32 ? 33 : undefined
    },
    (columns) => {
      const places = columns.subarray(0, -1)
      return columns.at(-1) === 0 && places.every((place, at) => at === 0 || place > (places[at - 1] as number))
        ? known('ESC D')
        : undefined
    },
  ),
]
