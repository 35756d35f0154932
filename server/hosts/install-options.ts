import { pages } from '../gateway/pages.ts'

export const roles = ['server', 'kiosk', 'counter', 'board'] as const
export type Role = (typeof roles)[number]

export type Options = {
  readonly role: Role
  /** Written below it in place of the machine's own folders; empty: the machine. */
  readonly prefix: string
  readonly url: string
  /** Of the screen; without one this machine shows none. */
  readonly page?: string
  /** Profiles of pads that were learned, for the right to open them. */
  readonly profiles?: string
}

export const help = `npm run install-host -- --role ROLE [options]

  --role ROLE        server: the hall's server; kiosk: a kiosk's screen and its printer; board: a call screen;
                     counter: pads and signs of a window, and with --page its screen
  --server URL       where this machine finds the server; default http://127.0.0.1:8080
  --page PATH        what the screen shows: /kiosk, /board, /counter, /window/3, /keypad/3, /manager, /guide; default by role
  --profiles FILE    pads that were learned (docs/KEYPADS.md): this machine may open those models
  --prefix DIR       writes below DIR, to look at or to pack, in place of the machine's own folders
`

const flags = ['role', 'server', 'page', 'profiles', 'prefix'] as const
type Problem = { readonly problem: string }

export function readOptions(args: readonly string[]): Options | Problem | { readonly help: true } {
  const given = new Map<string, string>()
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--help') return { help: true }
    const [, name = '', inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    if (!flags.some((known) => known === name)) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (given.has(name)) return { problem: `--${name}: given twice` }
    const value = inline ?? args[++i]
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return { problem: `--${name}: expected a value` }
    given.set(name, value)
  }
  return checked(given)
}

function checked(given: ReadonlyMap<string, string>): Options | Problem {
  const role = roles.find((known) => known === given.get('role'))
  if (!role) return { problem: `--role${given.has('role') ? ` ${given.get('role')}` : ''}: expected ${roles.join(', ')}` }
  const url = given.get('server') ?? 'http://127.0.0.1:8080'
  // It goes into files that a shell and systemd read.
  if (!/^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?$/.test(url))
    return { problem: `--server ${url}: expected an address such as http://192.168.1.10:8080` }
  const page = given.get('page') ?? (role === 'kiosk' ? '/kiosk' : role === 'board' ? '/board' : undefined)
  if (page !== undefined && role === 'server') return { problem: '--page: a server shows none; write kiosk, counter or board beside it' }
  if (page !== undefined && !pages.some(({ path }) => shows(path, page)))
    return { problem: `--page ${page}: expected a page such as /kiosk or /window/3` }
  const profiles = given.get('profiles')
  return {
    role,
    prefix: given.get('prefix') ?? '',
    url,
    ...(page === undefined ? {} : { page }),
    ...(profiles === undefined ? {} : { profiles }),
  }
}

/** A ticket's own page is no screen of the hall. */
const shows = (path: string, page: string): boolean =>
  !path.includes(':code') && new RegExp(`^${path.replace(':counter', '[1-9][0-9]{0,2}')}$`).test(page)
