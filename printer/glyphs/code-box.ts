/** The sixteen digits, five dots across and seven down, a byte a row. */
const digits = [
  '0e11131519110e',
  '040c040404040e',
  '0e11010204081f',
  '1f02040201110e',
  '02060a121f0202',
  '1f101e0101110e',
  '0608101e11110e',
  '1f010204080808',
  '0e11110e11110e',
  '0e11110f01020c',
  '0e1111111f1111',
  '1e11111e11111e',
  '0e11101010110e',
  '1c12111111121c',
  '1f10101e10101f',
  '1f10101e101010',
].map((rows) => Buffer.from(rows, 'hex'))

const side = 24

/**
 * What stands for a character that no font has: a frame with its number in Unicode, two rows of three digits, so that a person can look up what it is. A
 * byte per dot, 24 by 24.
 */
export function codeBox(character: string): Uint8Array {
  const dots = new Uint8Array(side * side)
  const black = (x: number, y: number) => {
    dots[y * side + x] = 1
  }
  for (let at = 1; at < side - 1; at++)
    for (const edge of [1, side - 2]) {
      black(at, edge)
      black(edge, at)
    }
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
  for (const [place, digit] of [...code].entries()) {
    const left = 3 + (place % 3) * 6
    const top = place < 3 ? 4 : 13
    const rows = digits[Number.parseInt(digit, 16)] as Buffer
    for (let y = 0; y < 7; y++) for (let x = 0; x < 5; x++) if ((rows[y] as number) & (0x10 >> x)) black(left + x, top + y)
  }
  return dots
}
