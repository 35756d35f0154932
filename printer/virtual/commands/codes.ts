import type { QrLevel, Token } from '../tokens.ts'
import { type Command, known, longer, one, undrawn } from './command.ts'
import { counted } from './pictures.ts'

const levels: readonly QrLevel[] = ['L', 'M', 'Q', 'H']

/** cn fn and the parameters of GS ( k. cn 49 is the QR code; other codes are not drawn. */
function code(body: Buffer): Token | undefined {
  const [cn, fn, n, second] = body
  if (cn === undefined || fn === undefined) return undefined
  if (cn !== 49) return cn >= 48 && cn <= 56 ? undrawn('GS ( k for another code than QR') : undefined
  const parameters = body.subarray(2)
  if (n === undefined) return undefined
  switch (fn) {
    case 65:
      if (parameters.length !== 2 || second !== 0) return undefined
      return n === 50 ? { kind: 'as-usual' } : n === 49 || n === 51 ? undrawn('GS ( k with another model than 2') : undefined
    case 67:
      return parameters.length === 1 && n >= 1 && n <= 16 ? { kind: 'qr-module', dots: n } : undefined
    case 69:
      return parameters.length === 1 && levels[n - 48] ? { kind: 'qr-level', level: levels[n - 48] as QrLevel } : undefined
    case 80:
      return n === 48 && parameters.length > 1 && parameters.length <= 7090
        ? { kind: 'qr-data', data: parameters.toString('utf8', 1) }
        : undefined
    case 81:
      return parameters.length === 1 && n === 48 ? { kind: 'qr-print' } : undefined
    default:
      return undefined
  }
}

const mostInBarCode = 255

function barCode(head: Buffer): number | undefined {
  const [m, length] = head
  if (m === undefined) return undefined
  if (m >= 65 && m <= 79) return length === undefined ? undefined : 2 + length
  if (m > 6) return 1
  const end = head.indexOf(0, 1)
  if (end > 0) return end + 1
  return head.length > mostInBarCode ? 1 : undefined
}

export const codeCommands: readonly Command[] = [
  longer(
    'GS ( k',
    'cn 49 with model 50, module 1 to 16, correction 48 to 51, data, print 48',
    // What cannot be a QR code is not waited for: 64 kB would be swallowed.
    (head) => (head.length >= 3 && ((head[2] as number) < 48 || (head[2] as number) > 56) ? 3 : counted(head)),
    (body) => code(body.subarray(2)),
  ),
  one('GS h', '1 to 255 dots', (dots) => (dots > 0 ? known('GS h') : undefined)),
  one('GS w', '1 to 6, or 68 to 76', (width) => ((width >= 1 && width <= 6) || (width >= 68 && width <= 76) ? known('GS w') : undefined)),
  one('GS H', '0 to 3 or the digits', (place) => (place <= 3 || (place >= 48 && place <= 51) ? known('GS H') : undefined)),
  one('GS f', '0 to 4 or the digits', (font) => (font <= 4 || (font >= 48 && font <= 52) ? known('GS f') : undefined)),
  longer('GS k', 'a bar code of 0 to 6 that ends with 0, or of 65 to 79 with its length', barCode, ([m]) =>
    m !== undefined && (m <= 6 || (m >= 65 && m <= 79)) ? undrawn('GS k, a bar code') : undefined,
  ),
]
