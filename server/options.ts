import { profiles } from '../printer/escpos/profiles.ts'
import { addressForms, type DeviceAddress, readAddress } from '../protocol/device-address.ts'
import { profileName } from './printer-profiles.ts'

/** One option of the command line: flag, environment name, default, help and check in one place. */
type Option<T> = {
  readonly flag: string
  readonly value?: string
  readonly env: string
  readonly fallback: T
  /** What the default is called in the help, where the value says too little. */
  readonly fallbackText?: string
  readonly help: string
  /** The parsed value, or what was expected. */
  readonly parse: (text: string) => T | { readonly expected: string }
}

const option = <T>(given: Option<T>): Option<T> => given
const text = (value: string) => value

/** Before there were other ways to a printer, one on the network was named without saying so. */
const address = (value: string): DeviceAddress | { expected: string } => {
  if (/^(tcp|usb|serial|file):(?![0-9]{1,5}$)/.test(value)) return readAddress(value)
  const [, host, port = '9100'] = /^([\w.-]+)(?::([0-9]{1,5}))?$/.exec(value) ?? []
  const found = readAddress(`tcp:${host}:${port}`)
  return host === undefined || 'expected' in found ? { expected: `HOST[:PORT], ${addressForms}` } : found
}

const table = {
  data: option<string | undefined>({
    flag: 'data',
    value: 'DIR',
    env: 'HALL_DATA',
    fallback: undefined,
    fallbackText: 'data/hall, or data/demo with --demo',
    help: 'folder that holds the hall: journal, spool, tokens',
    parse: text,
  }),
  port: option<number>({
    flag: 'port',
    value: 'N',
    env: 'HALL_PORT',
    fallback: 8080,
    help: 'port on this machine; 0 takes a free one',
    parse: (value) => (/^[0-9]{1,5}$/.test(value) && Number(value) < 65536 ? Number(value) : { expected: 'a port from 0 to 65535' }),
  }),
  hall: option<string | undefined>({
    flag: 'hall',
    value: 'FILE',
    env: 'HALL_FILE',
    fallback: undefined,
    fallbackText: 'the hall that the folder holds',
    help: 'opens the hall that a file describes',
    parse: text,
  }),
  demo: option<boolean>({
    flag: 'demo',
    env: 'HALL_DEMO',
    fallback: false,
    help: 'opens a ready hall to try, with a virtual printer',
    parse: (value) => (value === '1' || value === 'true' ? true : value === '0' || value === 'false' ? false : { expected: '1 or 0' }),
  }),
  clock: option<number | undefined>({
    flag: 'clock',
    value: 'ISO',
    env: 'HALL_CLOCK',
    fallback: undefined,
    fallbackText: 'now',
    help: 'with --demo: the instant at which the clock starts, such as 2026-10-14T10:24:00+08:00',
    parse: (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) && Number.isFinite(Date.parse(value))
        ? Date.parse(value)
        : { expected: 'an instant such as 2026-10-14T10:24:00+08:00' },
  }),
  speed: option<number>({
    flag: 'speed',
    value: 'N',
    env: 'HALL_SPEED',
    fallback: 1,
    help: 'with --demo: how fast the clock runs; 0 stands still',
    parse: (value) => (/^[0-9]{1,4}(\.[0-9]+)?$/.test(value) ? Number(value) : { expected: 'a number from 0 to 9999' }),
  }),
  publicUrl: option<string | undefined>({
    flag: 'public-url',
    value: 'URL',
    env: 'HALL_PUBLIC_URL',
    fallback: undefined,
    fallbackText: 'none: slips carry no QR code',
    help: 'address under which phones reach this server; a demo uses its own',
    parse: (value) =>
      URL.canParse(value) && /^https?:/.test(value)
        ? value.replace(/\/+$/, '')
        : { expected: 'an address that begins with http:// or https://' },
  }),
  printer: option<DeviceAddress | undefined>({
    flag: 'printer',
    value: 'ADDRESS',
    env: 'HALL_PRINTER',
    fallback: undefined,
    fallbackText: 'none; the virtual one with --demo',
    help: `slip printer that speaks ESC/POS: HOST[:PORT], ${addressForms}`,
    parse: address,
  }),
  profile: option<string>({
    flag: 'printer-profile',
    value: 'NAME|FILE',
    env: 'HALL_PRINTER_PROFILE',
    fallback: '80mm',
    help: `what the printer can do: ${Object.keys(profiles).join(', ')}, or one of the hall's own`,
    parse: (value) => (profileName.test(value) || value.endsWith('.json') ? value : { expected: 'the name of a profile, or a file .json' }),
  }),
  keypads: option<string | undefined>({
    flag: 'keypads',
    value: 'FILE',
    env: 'HALL_KEYPADS',
    fallback: undefined,
    fallbackText: 'none: npm run keypad drives pads on other machines',
    help: 'drives the satisfaction pads of this machine (docs/KEYPADS.md)',
    parse: text,
  }),
  voice: option<boolean>({
    flag: 'voice',
    value: 'on|off',
    env: 'HALL_VOICE',
    fallback: true,
    fallbackText: 'on',
    help: 'speaks each call on a board (docs/VOICE.md); off: boards only chime',
    parse: (value) => (value === 'on' || value === 'off' ? value === 'on' : { expected: 'on or off' }),
  }),
  help: option<boolean>({ flag: 'help', env: 'HALL_HELP', fallback: false, help: 'shows this', parse: (value) => value === '1' }),
} as const

type Table = typeof table
export type Options = { -readonly [K in keyof Table]: Table[K] extends Option<infer T> ? T : never }

/** Flags go before the environment. One line tells what is unusable. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options | { readonly problem: string } {
  const given = new Map<string, string>()
  for (let i = 0; i < args.length; i++) {
    const [, flag, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    const known = Object.values(table).find((entry) => entry.flag === flag)
    if (!known || flag === undefined) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (given.has(flag)) return { problem: `--${flag}: given twice` }
    if (!known.value) {
      if (inline !== undefined) return { problem: `--${flag}: takes no value` }
      given.set(flag, '1')
      continue
    }
    const value = inline ?? args[++i]
    if (value === undefined || (inline === undefined && value.startsWith('--'))) return { problem: `--${flag}: expected ${known.value}` }
    given.set(flag, value)
  }
  const options: Record<string, unknown> = {}
  for (const [name, entry] of Object.entries(table)) {
    const value = given.get(entry.flag) ?? environment[entry.env]
    const parsed = value === undefined || (value === '' && !given.has(entry.flag)) ? entry.fallback : entry.parse(value)
    if (typeof parsed === 'object' && 'expected' in parsed)
      return { problem: `${given.has(entry.flag) ? `--${entry.flag}` : entry.env} ${value}: expected ${parsed.expected}` }
    options[name] = parsed
  }
  return checked(options as Options)
}

function checked(options: Options): Options | { readonly problem: string } {
  if (options.demo && options.hall !== undefined) return { problem: '--hall: a demo brings its own hall; give one of the two' }
  if (!options.demo && options.clock !== undefined) return { problem: '--clock: only with --demo' }
  if (!options.demo && options.speed !== 1) return { problem: '--speed: only with --demo' }
  return options
}

export function helpText(): string {
  const rows = Object.values(table).map(({ flag, value, env, fallback, fallbackText, help }) => {
    const shown = fallbackText ?? (value ? String(fallback) : 'off')
    return `  ${`--${flag}${value ? ` ${value}` : ''}`.padEnd(22)} ${help}\n${' '.repeat(25)}default: ${shown}; environment: ${env}`
  })
  return `npm start -- [options]\n\n${rows.join('\n')}\n\nnpm run verify -- --data DIR [--sheet DATE=HASH]\n  checks that the journal was not altered\n\nnpm run ledger -- --data DIR\n  makes the tables for reports anew from the journal\n`
}
