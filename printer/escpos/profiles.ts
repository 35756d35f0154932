import { type PrinterProfile, readProfile } from '../../protocol/printer-profile.ts'
import data from './profiles.json' with { type: 'json' }

export type { PrinterProfile }

type Name = keyof typeof data

/** Profiles that come with the product. `-silent`: small printers that are torn off by hand and say nothing; `-simple`: that know neither QR nor GS v 0. */
export const profiles = Object.fromEntries(
  Object.entries(data).map(([name, value]) => {
    const profile = readProfile(value)
    if ('problem' in profile) throw new Error(`profiles.json: ${name}.${profile.problem}`)
    return [name, profile]
  }),
) as Readonly<Record<Name, PrinterProfile>>
