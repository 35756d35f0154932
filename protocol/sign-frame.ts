/** One piece of a sign's frame. `opens` and `closes` mark what the checksum is over. */
export type FramePart =
  | { readonly is: 'byte'; readonly value: number }
  | { readonly is: 'address' }
  | { readonly is: 'length'; readonly bytes: 1 | 2; readonly little: boolean }
  | { readonly is: 'text' }
  | { readonly is: 'opens' | 'closes' }
  | { readonly is: 'sum' | 'xor' | 'modbus' }
type Unusable = { readonly expected: string }

export const checksums = ['sum', 'xor', 'modbus'] as const

const pieces: Readonly<Record<string, FramePart>> = {
  '{address}': { is: 'address' },
  '{length}': { is: 'length', bytes: 1, little: false },
  '{length:2}': { is: 'length', bytes: 2, little: false },
  '{length:2le}': { is: 'length', bytes: 2, little: true },
  '{text}': { is: 'text' },
  '{sum}': { is: 'sum' },
  '{xor}': { is: 'xor' },
  '{modbus}': { is: 'modbus' },
  '[': { is: 'opens' },
  ']': { is: 'closes' },
}

const frameGrammar = `bytes such as 7E, ${Object.keys(pieces).join(' ')}, with spaces between them`
const mostPieces = 64

function partsOf(written: string): FramePart[] | Unusable {
  const found: FramePart[] = []
  for (const piece of written.split(' ')) {
    const part = /^[0-9A-Fa-f]{2}$/.test(piece) ? { is: 'byte' as const, value: Number.parseInt(piece, 16) } : pieces[piece]
    if (!part) return { expected: frameGrammar }
    found.push(part)
  }
  return found.length > mostPieces ? { expected: `at most ${mostPieces} pieces` } : found
}

/** What a sign is sent: fixed bytes, the address, the length of the text, the text once, and at most one checksum over what stands in brackets. */
export function readSignFrame(written: string): readonly FramePart[] | Unusable {
  const parts = partsOf(written)
  if ('expected' in parts) return parts
  const at = (...kinds: FramePart['is'][]): number[] => parts.flatMap(({ is }, index) => (kinds.includes(is) ? [index] : []))
  if (at('text').length !== 1) return { expected: '{text} once' }
  if (at('address').length > 1 || at('length').length > 1) return { expected: '{address} and {length} once at most' }
  const [check, ...more] = at(...checksums)
  const [opens, closes] = [at('opens'), at('closes')]
  if (check === undefined) return opens.length + closes.length === 0 ? parts : { expected: 'brackets only where there is a checksum' }
  if (more.length > 0) return { expected: 'one checksum at most' }
  const [from, to] = [opens[0], closes[0]]
  if (opens.length !== 1 || closes.length !== 1 || from === undefined || to === undefined || from > to || to > check)
    return { expected: 'what the checksum is over in brackets, before it, such as 7E [ {address} {length} {text} ] {sum}' }
  return parts
}

/** What a sign says when it has taken a text. Two bytes at least: one byte alone is also what a disturbed line brings. */
export function readSignAnswer(written: string): readonly FramePart[] | Unusable {
  const parts = partsOf(written)
  if ('expected' in parts) return parts
  return parts.length >= 2 && parts.every(({ is }) => is === 'byte' || is === 'address')
    ? parts
    : { expected: 'two bytes or more, such as 06 {address}' }
}
