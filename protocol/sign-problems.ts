import { readSignFrame } from './sign-frame.ts'
import type { SignDoc, SignDriverDoc } from './signs.ts'

/** Drivers that come with the product; the characters of all are those of GB 2312. */
export const productSignDrivers = ['text-sum', 'text-xor', 'text-plain', 'onbon-bx'] as const
export type ProductSignDriver = (typeof productSignDrivers)[number]

const isProduct = (driver: string): driver is ProductSignDriver => productSignDrivers.some((known) => known === driver)

/** Names that a sign can have as its driver. */
export const driverNames = (own: readonly SignDriverDoc[]): string[] => [
  ...new Set([...own.map(({ driver }) => driver), ...productSignDrivers]),
]

/** RS-485 carries 32 devices. */
const mostOnLine = 32

type Signs = { readonly signs: readonly SignDoc[]; readonly drivers: readonly SignDriverDoc[] }

/** What a schema of single values cannot see. Each yields `path: what was expected`. */
export function* signProblems({ signs, drivers }: Signs): Generator<string> {
  for (const [index, { driver, frame, mostBytes, lengthAdds }] of drivers.entries()) {
    const before = drivers.findIndex((other) => other.driver === driver)
    if (before < index) yield `signDrivers[${index}].driver: one that is not already at signDrivers[${before}] (${driver})`
    const parts = readSignFrame(frame)
    const narrow = !('expected' in parts) && parts.some((part) => part.is === 'length' && part.bytes === 1)
    if (narrow && mostBytes + lengthAdds > 255) yield `signDrivers[${index}].lengthAdds: one with which {length} fits a byte`
  }
  for (const [index, sign] of signs.entries()) yield* problemsOf(sign, index, { signs, drivers })
}

function* problemsOf({ driver, at, address, language }: SignDoc, index: number, { signs, drivers }: Signs): Generator<string> {
  const own = drivers.find((each) => each.driver === driver)
  const encoding = own?.encoding ?? (isProduct(driver) ? 'gb2312' : undefined)
  if (encoding === undefined) yield `signs[${index}].driver: one of ${driverNames(drivers).join(', ')}`
  if (encoding === 'ascii' && language !== 'en') yield `signs[${index}].language: en, since this kind of sign has Latin letters alone`
  if (encoding === 'gb2312' && language === 'zh-Hant')
    yield `signs[${index}].language: zh-Hans or en, since GB 2312 has no traditional characters`
  const earlier = signs.slice(0, index)
  const twin = earlier.findIndex((other) => other.at === at && other.address === address)
  if (twin >= 0) yield `signs[${index}].address: one that is not already at signs[${twin}] on this line (${address})`
  const pathOf = (text: string): string => text.slice(0, text.lastIndexOf('@'))
  const other = earlier.findIndex((each) => each.at !== at && pathOf(each.at) === pathOf(at))
  if (other >= 0) yield `signs[${index}].at: the same as at signs[${other}], since a line has one speed (${signs[other]?.at})`
  if (earlier.filter((each) => each.at === at).length === mostOnLine) yield `signs[${index}].at: a line with ${mostOnLine} signs at most`
}
