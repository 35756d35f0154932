import { addressForms, type DeviceAddress, readAddress } from '../../protocol/device-address.ts'

export type Options = {
  readonly url: string
  readonly token: string | undefined
  /** `printer-2`; undefined: whichever the token is for. */
  readonly printer: string | undefined
  readonly at: DeviceAddress
  readonly folder: string
}

const flags = ['server', 'token', 'printer', 'at', 'data', 'help'] as const
type Flag = (typeof flags)[number]

export const help = `npm run printer -- --at ADDRESS [options]

  --at ADDRESS         where the printer is: ${addressForms}
  --server URL         the hall's server; default http://127.0.0.1:8080
  --token TOKEN        of that printer, from the hall's devices.json; without one a code is shown for the manager
  --printer printer-N  which of the hall's printers this is; default: the one whose token it is
  --data DIR           a token that a code has brought; default data/printer
`

/** What was asked for; `problem`: one line of what cannot be. */
export function readOptions(args: readonly string[]): Options | { readonly problem: string } | { readonly help: true } {
  const given = new Map<Flag, string>()
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    const flag = flags.find((known) => known === name)
    if (!flag) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (given.has(flag)) return { problem: `--${flag}: given twice` }
    if (flag === 'help') return { help: true }
    const next = args[i + 1]
    const value = inline ?? (next === undefined || next.startsWith('--') ? '' : next)
    if (inline === undefined && value !== '') i++
    if (value === '') return { problem: `--${flag}: expected a value` }
    given.set(flag, value)
  }
  return checked(given)
}

function checked(given: ReadonlyMap<Flag, string>): Options | { readonly problem: string } {
  const url = given.get('server') ?? 'http://127.0.0.1:8080'
  if (!/^https?:\/\/[^/]/.test(url)) return { problem: `--server ${url}: expected an address such as http://192.168.1.10:8080` }
  const printer = given.get('printer')
  if (printer !== undefined && !/^printer-[1-9][0-9]{0,2}$/.test(printer))
    return { problem: `--printer ${printer}: expected one of the hall's printers, such as printer-2` }
  const where = given.get('at')
  if (where === undefined) return { problem: `--at: expected ${addressForms}` }
  const at = readAddress(where)
  if ('expected' in at) return { problem: `--at ${where}: expected ${at.expected}` }
  return { url, token: given.get('token'), printer, at, folder: given.get('data') ?? 'data/printer' }
}
