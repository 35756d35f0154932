import * as v from 'valibot'
import { readAddress } from './device-address.ts'
import { CounterNo } from './vocabulary.ts'

export const PrinterId = v.pipe(v.string(), v.regex(/^printer-[1-9][0-9]{0,2}$/, 'printer-N, such as printer-2'))
const KioskId = v.pipe(v.string(), v.regex(/^kiosk-[1-9][0-9]{0,2}$/, 'kiosk-N, such as kiosk-2'))
const ProfileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'the name of a printer profile, such as 80mm'))

/** Besides an address: `agent`, a program on another machine brings its bytes; `virtual`, a demo draws its slips. */
export const printerWays = ['agent', 'virtual'] as const

const Place = v.pipe(
  v.string(),
  v.maxLength(300),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || printerWays.some((way) => way === dataset.value)) return
    const found = readAddress(dataset.value)
    if ('expected' in found) addIssue({ message: `${printerWays.join(', ')}, or ${found.expected}` })
  }),
)

/** 打印机: where each is, what it can do, whose slips it prints and who prints for it while it cannot. */
export const printersOf = <Words extends v.GenericSchema>(words: Words) =>
  v.pipe(
    v.array(
      v.strictObject({
        printer: PrinterId,
        name: v.optional(words),
        at: Place,
        profile: v.optional(ProfileName, '80mm'),
        standIn: v.optional(PrinterId),
        /** Kiosks that are not named anywhere print at printer-1, or at the first where there is none. */
        kiosks: v.optional(v.array(KioskId)),
        /** Counters whose notices come out here; those named nowhere print where kiosks do that are named nowhere. */
        counters: v.optional(v.array(CounterNo)),
      }),
    ),
    v.minLength(1),
    v.maxLength(60),
  )

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

export const Printing = v.strictObject({
  /** A printer that cannot print for so long hands its slips to its stand-in. */
  standInAfterSeconds: v.optional(whole(5, 3600), 20),
  /** A slip that has waited so long is printed only when the manager says so. */
  oldAfterMinutes: v.optional(whole(5, 1440), 120),
})
export const usualPrinting: v.InferOutput<typeof Printing> = v.parse(Printing, {})

/** What becomes of slips that have waited too long. */
export const OldSlipsRequest = v.strictObject({ what: v.picklist(['print', 'drop']) })
