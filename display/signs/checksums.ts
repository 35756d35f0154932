/** The polynomial x¹⁶ + x¹⁵ + x² + 1, reflected: as Modbus has it from 0xFFFF, and Onbon's signs from 0. */
export function crc16(bytes: Uint8Array, start: number): number {
  let crc = start
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return crc
}

export const checksumOf: Readonly<Record<'sum' | 'xor' | 'modbus', (bytes: Uint8Array) => readonly number[]>> = {
  sum: (bytes) => [bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)],
  xor: (bytes) => [bytes.reduce((sum, byte) => sum ^ byte, 0)],
  modbus: (bytes) => {
    const crc = crc16(bytes, 0xffff)
    return [crc & 0xff, crc >> 8]
  },
}
