import type { ProductSignDriver } from '../../protocol/sign-problems.ts'
import type { SignDoc, SignDriverDoc } from '../../protocol/signs.ts'
import type { SignDriver } from './driver.ts'
import { onbonDriver } from './onbon-driver.ts'
import { templateDriver } from './template-driver.ts'

/** A board with the frame that most simple ones have: address, length, text, checksum. [known] */
const plain = { encoding: 'gb2312', mostBytes: 64, lengthAdds: 0, gapMs: 20, answerMs: 300 } as const
const template =
  (frame: string) =>
  (driver: string): SignDriver =>
    templateDriver({ ...plain, driver, frame })

const products: Readonly<Record<ProductSignDriver, (driver: string, cells: number) => SignDriver>> = {
  'text-sum': template('7E [ {address} {length} {text} ] {sum} 0D'),
  'text-xor': template('7E [ {address} {length} {text} ] {xor} 0D'),
  'text-plain': template('02 {address} {text} 03'),
  'onbon-bx': (_, cells) => onbonDriver(cells),
}

/** A hall's own goes before one that comes with the product. `undefined`: there is no such driver. */
export function driverFor({ driver, cells }: SignDoc, own: readonly SignDriverDoc[]): SignDriver | undefined {
  const doc = own.find((each) => each.driver === driver)
  if (doc) return templateDriver(doc)
  return Object.hasOwn(products, driver) ? products[driver as ProductSignDriver](driver, cells) : undefined
}
