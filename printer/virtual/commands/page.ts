import type { Token } from '../tokens.ts'
import { bare, type Command, digit, one, several } from './command.ts'

const move = (name: string, axis: 'x' | 'y', by: 'place' | 'step'): Command =>
  several(name, 2, by === 'place' ? 'dots, low byte first' : 'dots, low byte first; backwards less than 0', (n): Token => {
    return { kind: 'move', axis, by, dots: by === 'place' ? n.readUInt16LE() : n.readInt16LE() }
  })

/** A page is composed in any order and printed as a whole. */
export const pageCommands: readonly Command[] = [
  bare('ESC L', { kind: 'page-begin' }),
  bare('ESC S', { kind: 'page-leave' }),
  bare('FF', { kind: 'page-print' }),
  bare('ESC FF', { kind: 'page-show' }),
  bare('CAN', { kind: 'page-clear' }),
  one('ESC T', '0 to 3 or the digits', (n) => {
    const turns = digit(n)
    return turns <= 3 ? { kind: 'page-turn', turns: turns as 0 | 1 | 2 | 3 } : undefined
  }),
  several('ESC W', 8, 'left, top, width and height in dots, the last two not 0', (area) => {
    const [x, y, width, height] = [0, 2, 4, 6].map((at) => area.readUInt16LE(at)) as [number, number, number, number]
    return width > 0 && height > 0 ? { kind: 'page-area', x, y, width, height } : undefined
  }),
  move('ESC $', 'x', 'place'),
  move('ESC \\', 'x', 'step'),
  move('GS $', 'y', 'place'),
  move('GS \\', 'y', 'step'),
]
