import type { Logo } from '../../protocol/slips/design.ts'
import { dithered, logoSize } from '../../protocol/slips/dither.ts'

export type LogoTrouble = 'not-png' | 'too-large' | 'unreadable'
const mostBytes = 2_000_000
const mostDots = 4096
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG file as dots of a slip: no larger than a slip takes, black and white. The file itself goes nowhere. */
export async function readLogo(file: Blob): Promise<Logo | LogoTrouble> {
  const head = new Uint8Array(await file.slice(0, 24).arrayBuffer())
  if (!png.every((byte, at) => head[at] === byte)) return 'not-png'
  const said = new DataView(head.buffer)
  // The size is read before the picture is unpacked: a small file can hold a huge one.
  if (file.size > mostBytes || head.length < 24 || Math.max(said.getUint32(16), said.getUint32(20)) > mostDots) return 'too-large'
  try {
    const image = await createImageBitmap(file)
    const { width, height } = logoSize(image)
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d')
    if (!context) return 'unreadable'
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, width, height)
    image.close()
    return dithered(context.getImageData(0, 0, width, height))
  } catch {
    return 'unreadable'
  }
}
