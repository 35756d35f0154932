import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const stretch = (pin: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(pin, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))))

/** A PIN as it may be kept. */
export async function keepPin(pin: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  return `${salt}$${(await stretch(pin, salt)).toString('hex')}`
}

/** Takes about as long for a badge that nobody has (`kept` empty), so that badges cannot be found out by timing. */
export async function fits(pin: string, kept: string): Promise<boolean> {
  const [salt = '', digest = ''] = kept.split('$')
  const made = await stretch(pin, salt)
  const expected = Buffer.from(digest, 'hex')
  return expected.length === made.length && timingSafeEqual(made, expected)
}

/** A digest that takes as long to try as a PIN; hexadecimal. */
export const digestOf = async (text: string, salt: string): Promise<string> => (await stretch(text, salt)).toString('hex')
