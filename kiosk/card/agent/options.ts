export type Options = { readonly url: string; readonly token: string; readonly kiosk: string; readonly tty: string; readonly baud: number }

const flags = ['server', 'token', 'kiosk', 'at', 'help'] as const
type Flag = (typeof flags)[number]

export const help = `npm run card-reader -- [options]

  --server URL      the hall's server; default http://127.0.0.1:8080
  --kiosk kiosk-N   the kiosk that the reader stands at
  --token TOKEN     of that kiosk, from the hall's devices.json; better in the environment, as HALL_DEVICE_TOKEN
  --at PLACE        where the reader hangs: serial:/dev/ttyUSB0, or serial:/dev/ttyUSB0@115200, which is the speed without another
`

/** What was asked for; `problem`: one line of what cannot be. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | { readonly problem: string } | { readonly help: true } {
  const given = new Map<Flag, string>()
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    const flag = flags.find((known) => known === name)
    if (!flag) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (flag === 'help') return { help: true }
    if (given.has(flag)) return { problem: `--${flag}: given twice` }
    const value = inline ?? args[++i]
    if (!value || value.startsWith('--')) return { problem: `--${flag}: expected a value` }
    given.set(flag, value)
  }
  const url = given.get('server') ?? 'http://127.0.0.1:8080'
  if (!/^https?:\/\/[^/]/.test(url)) return { problem: `--server ${url}: expected an address such as http://192.168.1.10:8080` }
  const kiosk = given.get('kiosk') ?? ''
  if (!/^kiosk-[1-9][0-9]{0,2}$/.test(kiosk))
    return { problem: '--kiosk: expected the kiosk that the reader stands at, such as kiosk-1; --help' }
  const token = given.get('token') ?? env['HALL_DEVICE_TOKEN'] ?? ''
  if (token === '') return { problem: `--token: expected the token of ${kiosk}, from the hall's devices.json` }
  const [, tty, baud = '115200'] = /^serial:(\/[^@]+)(?:@([0-9]{3,7}))?$/.exec(given.get('at') ?? '') ?? []
  if (tty === undefined) return { problem: `--at ${given.get('at') ?? ''}: expected serial:/dev/ttyUSB0` }
  return { url, token, kiosk, tty, baud: Number(baud) }
}
