import { type Logo, logoMost } from './design.ts'

/** A picture as screens have it: four bytes a dot (red, green, blue, opacity), rows from above. */
export type Rgba = { readonly width: number; readonly height: number; readonly data: ArrayLike<number> }

/** How large a picture becomes so that it fits a slip, in whole bytes across; a small one stays as it is. */
export function logoSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, logoMost.width / width, logoMost.height / height)
  const across = Math.floor((width * scale) / 8) * 8
  return {
    width: Math.max(8, Math.min(logoMost.width, across)),
    height: Math.max(8, Math.min(logoMost.height, Math.round(height * scale))),
  }
}

/** Black and white by spreading each dot's error to its neighbours (Floyd and Steinberg); what is transparent is paper. `width` in whole bytes. */
export function dithered({ width, height, data }: Rgba): Logo {
  const grey = Float32Array.from({ length: width * height }, (_, dot) => {
    const [red = 0, green = 0, blue = 0, opacity = 0] = [0, 1, 2, 3].map((part) => data[dot * 4 + part])
    return 255 - (255 - (0.299 * red + 0.587 * green + 0.114 * blue)) * (opacity / 255)
  })
  const bits = new Uint8Array((width * height) / 8)
  const spread = (x: number, y: number, error: number) => {
    if (x >= 0 && x < width && y < height) grey[y * width + x] = (grey[y * width + x] as number) + error
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const was = grey[y * width + x] as number
      const black = was < 128
      if (black) bits[(y * width + x) >> 3] = (bits[(y * width + x) >> 3] as number) | (0x80 >> (x & 7))
      const error = was - (black ? 0 : 255)
      spread(x + 1, y, (error * 7) / 16)
      spread(x - 1, y + 1, (error * 3) / 16)
      spread(x, y + 1, (error * 5) / 16)
      spread(x + 1, y + 1, error / 16)
    }
  return { width, height, bits: base64(bits) }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Here neither a browser's way nor Node's is known. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let letter = 0; letter < 4; letter++) text += at + letter > bytes.length ? '=' : letters[(three >> (18 - 6 * letter)) & 63]
  }
  return text
}
