import { language } from '../language.ts'
import type { Offer } from './offer.ts'

/** In the order in which a visit meets them, and in which to try them. */
export const screens = ['kiosk', 'counter', 'board', 'window', 'keypad', 'guide', 'manager', 'book'] as const
export type ScreenName = (typeof screens)[number]

/** The page for booking is offered where people may book. */
export const screensOf = ({ booking }: Offer): readonly ScreenName[] => screens.filter((screen) => screen !== 'book' || booking === true)

const numbered: readonly ScreenName[] = ['window', 'keypad']

/** Address of a screen on this server; in a demo with the token of the device that stands there. */
export function addressOf(screen: ScreenName, counter: number, { demoDevices }: Offer): string {
  const path = numbered.includes(screen) ? `/${screen}/${counter}` : `/${screen}`
  const token = demoDevices?.[`${screen}-${numbered.includes(screen) ? counter : 1}`]
  const spoken = language.value === 'zh-Hans' ? '' : `?lang=${language.value}`
  return `${path}${spoken}${token ? `#token=${token}` : ''}`
}
