import { randomInt } from 'node:crypto'
import { isEasyPin } from '../easy-pin.ts'

/** No zero at the front: a spreadsheet program would drop it. */
const sixDigits = (): string => String(randomInt(100_000, 1_000_000))

/** A PIN for somebody whose row has none. */
export function newPin(badge: string, draw = sixDigits): string {
  let pin = draw()
  while (isEasyPin(pin, badge)) pin = draw()
  return pin
}
