import { correction, generate } from 'lean-qr'
import { blacken, blank, type Picture } from './picture.ts'

/** A QR code for a printer that draws none itself, in the middle of the paper; as `qrBytes`, 15 % may be soiled. */
export function qrPicture(data: string, module: number, dots: number): Picture {
  const code = generate(data, { minCorrectionLevel: correction.M })
  const side = Math.max(1, Math.min(module, Math.floor(dots / code.size)))
  const left = Math.floor((dots - code.size * side) / 2)
  const picture = blank(dots, code.size * side)
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < code.size * side; x++) if (code.get(Math.floor(x / side), Math.floor(y / side))) blacken(picture, left + x, y)
  return picture
}
