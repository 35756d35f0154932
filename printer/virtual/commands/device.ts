import type { Token } from '../tokens.ts'
import { bare, type Command, digit, known, longer, one, several, undrawn } from './command.ts'
import { counted } from './pictures.ts'

const cut: Token = { kind: 'cut' }

/** n of GS e. Printers of other makers have other numbers, which a profile tells. */
const presenting = new Map<number, Token>([
  [2, { kind: 'present', act: 'retract' }],
  [3, { kind: 'present', act: 'present' }],
  [4, { kind: 'present', act: 'retract' }],
  [5, { kind: 'present', act: 'eject' }],
])

/** The cutter, the presenter and what else hangs on a printer. */
export const deviceCommands: readonly Command[] = [
  longer(
    'GS V',
    '0, 1 or the digits; 65 or 66 and how far to feed',
    ([how]) => (how === undefined ? undefined : how === 65 || how === 66 ? 2 : 1),
    ([how]) => (how !== undefined && [0, 1, 48, 49, 65, 66].includes(how) ? cut : undefined),
  ),
  bare('ESC i', cut),
  bare('ESC m', cut),
  longer(
    'GS e',
    '0 to 6; a number of steps after 3',
    ([n]) => (n === undefined ? undefined : n === 3 ? 2 : 1),
    ([n]) => (n === undefined || n > 6 ? undefined : (presenting.get(n) ?? known('GS e'))),
  ),
  one('GS r', '1, which asks for the paper, or its digit', (which) => (digit(which) === 1 ? { kind: 'sensors' } : undefined)),
  several('ESC p', 3, 'drawer 0 or 1 or the digits, and two times', ([drawer]) =>
    digit(drawer as number) <= 1 ? known('ESC p, a drawer') : undefined,
  ),
  several('ESC B', 2, '1 to 9 times', ([times]) => ((times as number) >= 1 && (times as number) <= 9 ? known('ESC B, a bell') : undefined)),
  one('ESC c 3', 'sensors that tell the end of the paper', () => known('ESC c 3')),
  one('ESC c 4', 'sensors that stop the printer', () => known('ESC c 4')),
  one('ESC c 5', 'its lowest bit', () => known('ESC c 5, the buttons')),
  one('ESC =', 'bit 0 this printer', (which) => (which & 1 ? known('ESC =') : undrawn('ESC = for another device'))),
  one('ESC U', 'its lowest bit', () => known('ESC U')),
  // It would speak without being asked.
  one('GS a', 'what it tells without being asked', (what) => (what === 0 ? known('GS a') : undrawn('GS a'))),
  one('GS I', '1 to 4, 33 to 112, or the digits', (which) => (which >= 1 && which <= 112 ? undrawn('GS I') : undefined)),
  one('DLE ENQ', '1 or 2', (n) => (n === 1 || n === 2 ? known('DLE ENQ') : undefined)),
  longer(
    'DLE DC4',
    '1 with drawer and time, 2 1 8 to switch off, 8 1 3 20 1 6 2 8 to empty the buffer',
    ([n]) => (n === undefined ? undefined : n === 8 ? 8 : n === 1 || n === 2 ? 3 : 1),
    ([n]) => (n === 1 ? known('DLE DC4, a drawer') : n === 2 || n === 8 ? undrawn('DLE DC4') : undefined),
  ),
  longer('GS ( A', 'as many bytes as pL and pH say', counted, () => undrawn('GS ( A, a test print')),
  longer('GS ( E', 'as many bytes as pL and pH say', counted, () => undrawn('GS ( E, a memory switch')),
]
