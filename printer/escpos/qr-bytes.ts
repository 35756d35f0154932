/** 1D 28 6B pL pH 31 fn …: the function code and its parameters, counted by p. */
const qrFunction = (fn: number, ...parameters: number[]): number[] => {
  const length = parameters.length + 2
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...parameters]
}

/**
 * A QR code that the printer draws itself: model 2, side of a module in dots (1 to 16), correction M (15 % may be soiled), store, print. The formatter's
 * own QR is the older ESC Z with a wrong length.
 */
export function qrBytes(data: string, module: number): Buffer {
  return Buffer.from([
    ...qrFunction(0x41, 0x32, 0x00),
    ...qrFunction(0x43, module),
    ...qrFunction(0x45, 0x31),
    ...qrFunction(0x50, 0x30, ...Buffer.from(data, 'utf8')),
    ...qrFunction(0x51, 0x30),
  ])
}
