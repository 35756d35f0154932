import { readFileSync } from 'node:fs'
import { type PrinterProfile, readProfile } from '../../../protocol/printer-profile.ts'
import { faultKinds } from '../../../protocol/virtual-printer.ts'
import { profiles } from '../../escpos/profiles.ts'
import { type PlannedFault, readFault } from '../fault-plan.ts'

export type Options = {
  readonly port: number
  readonly host: string
  readonly name: string
  readonly profile: PrinterProfile
  readonly faults: readonly PlannedFault[]
  /** Undefined: no page. */
  readonly page: number | undefined
  /** Where pictures of slips go. */
  readonly pictures?: string
  readonly slipMs: number
}

const flags = ['port', 'host', 'width', 'profile', 'fault', 'page', 'pictures', 'slip-ms', 'help'] as const
type Flag = (typeof flags)[number]

export const help = `npm run virtual-printer -- [options]

  --port N            where it takes what is to be printed; default 9100, 0 for any free port
  --host ADDRESS      where it and its page listen; default 127.0.0.1, so that only this machine reaches them
  --width 80|58       the paper, in millimetres; default 80
  --profile NAME      what it can do: ${Object.keys(profiles).join(', ')}, or a file that ends in .json
  --fault KIND@N[+S]  goes wrong in the middle of slip N, for S seconds or until somebody mends it; may be given several times
                      ${faultKinds.join(', ')}
  --page N            where the page with its roll is; default 9180, 0 for any free port, none for no page
  --pictures DIR      pictures of the slips
  --slip-ms N         time that a slip takes, in milliseconds; default 300
`

type Wrong = { readonly problem: string }

/** What was asked for; `problem`: one line of what cannot be, and what was expected. */
export function readOptions(args: readonly string[]): Options | Wrong | { readonly help: true } {
  const given = new Map<Flag, string[]>()
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    const flag = flags.find((known) => known === name)
    if (!flag) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (flag === 'help') return { help: true }
    const value = inline ?? args[++i] ?? ''
    if (value === '' || (inline === undefined && value.startsWith('--'))) return { problem: `--${flag}: expected a value` }
    const before = given.get(flag) ?? []
    if (before.length > 0 && flag !== 'fault') return { problem: `--${flag}: given twice` }
    given.set(flag, [...before, value])
  }
  return checked(given)
}

function checked(given: ReadonlyMap<Flag, readonly string[]>): Options | Wrong {
  const said = (flag: Flag): string | undefined => given.get(flag)?.[0]
  const port = portOf(said('port') ?? '9100')
  if (port === undefined) return { problem: `--port ${said('port')}: expected a port from 0 to 65535` }
  const page = said('page') === 'none' ? undefined : portOf(said('page') ?? '9180')
  if (page === undefined && said('page') !== 'none') return { problem: `--page ${said('page')}: expected a port from 0 to 65535, or none` }
  const host = said('host') ?? '127.0.0.1'
  if (!/^[0-9a-zA-Z.:-]{1,253}$/.test(host)) return { problem: `--host ${host}: expected an address such as 127.0.0.1 or 0.0.0.0` }
  const slipMs = Number(said('slip-ms') ?? 300)
  if (!Number.isInteger(slipMs) || slipMs < 0 || slipMs > 60_000)
    return { problem: `--slip-ms ${said('slip-ms')}: expected milliseconds from 0 to 60000` }
  const kind = kindOf(said('width'), said('profile'))
  if ('problem' in kind) return kind
  const faults: PlannedFault[] = []
  for (const text of given.get('fault') ?? []) {
    const fault = readFault(text)
    if ('expected' in fault) return { problem: `--fault ${text}: expected ${fault.expected}` }
    faults.push(fault)
  }
  const pictures = said('pictures')
  return { port, host, ...kind, faults, page, slipMs, ...(pictures === undefined ? {} : { pictures }) }
}

function portOf(text: string): number | undefined {
  const port = Number(text)
  return /^[0-9]{1,5}$/.test(text) && port <= 65_535 ? port : undefined
}

function kindOf(width: string | undefined, name = `${width ?? '80'}mm`): Pick<Options, 'name' | 'profile'> | Wrong {
  if (width !== undefined && width !== '80' && width !== '58') return { problem: `--width ${width}: expected 80 or 58` }
  const known = Object.entries(profiles).find(([each]) => each === name)?.[1]
  const profile =
    known ??
    (name.endsWith('.json')
      ? profileIn(name)
      : { problem: `expected one of ${Object.keys(profiles).join(', ')}, or a file that ends in .json` })
  if ('problem' in profile) return { problem: `--profile ${name}: ${profile.problem}` }
  if (width !== undefined && profile.paper !== Number(width))
    return { problem: `--profile ${name}: expected one with paper of ${width} mm, as --width says` }
  return { name, profile }
}

function profileIn(file: string): PrinterProfile | Wrong {
  try {
    return readProfile(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'expected a file with JSON' : 'expected a file that can be read' }
  }
}
