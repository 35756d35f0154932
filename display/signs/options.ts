import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { driverNames, signProblems } from '../../protocol/sign-problems.ts'
import { type SignDoc, SignsFile } from '../../protocol/signs.ts'
import type { SignsPlan } from './agent.ts'

export type Options = SignsPlan & { readonly url: string; readonly token: string }
type Problem = { readonly problem: string }

const flags = ['server', 'token', 'signs', 'counter', 'at', 'driver', 'address', 'cells', 'language', 'help'] as const
type Flag = (typeof flags)[number]

export const help = `npm run signs -- [options]

  --server URL        the hall's server; default http://127.0.0.1:8080
  --token TOKEN       of a window's screen, from the hall's devices.json; one is enough for all signs of this machine
  --signs FILE        the signs of this machine: {"signs": [...], "signDrivers": [...]} as in a hall file (docs/HALL-FILE.md)

  or one sign:
  --counter N         the window under it
  --at LINE           such as serial:/dev/ttyUSB0@9600
  --driver NAME       how it is spoken to: ${driverNames([]).join(', ')}
  --address N         which it has on the line; default 1
  --cells N           half characters that are seen at once; default 16
  --language CODE     zh-Hans, zh-Hant or en; default zh-Hans
`

/** What was asked for; `problem`: one line of what cannot be. */
export function readOptions(args: readonly string[]): Options | Problem | { readonly help: true } {
  const given = new Map<Flag, string>()
  for (let at = 0; at < args.length; at++) {
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[at] as string) ?? []
    const flag = flags.find((known) => known === name)
    if (!flag) return { problem: `${args[at]}: there is no such option; --help lists them` }
    if (flag === 'help') return { help: true }
    if (given.has(flag)) return { problem: `--${flag}: given twice` }
    const value = inline ?? args[++at]
    if (!value || (inline === undefined && value.startsWith('--'))) return { problem: `--${flag}: expected a value` }
    given.set(flag, value)
  }
  const url = given.get('server') ?? 'http://127.0.0.1:8080'
  if (!/^https?:\/\/[^/]/.test(url)) return { problem: `--server ${url}: expected an address such as http://192.168.1.10:8080` }
  const token = given.get('token')
  if (token === undefined) return { problem: '--token: expected that of a window, from the devices.json of the hall' }
  const file = given.get('signs')
  const plan = file === undefined ? oneSign(given) : signsOf(file)
  return 'problem' in plan ? plan : { url, token, ...plan }
}

function oneSign(given: ReadonlyMap<Flag, string>): SignsPlan | Problem {
  const number = (flag: Flag): number | undefined => {
    const text = given.get(flag)
    return text === undefined ? undefined : Number(text)
  }
  const [cells, language] = [number('cells'), given.get('language')]
  const sign = {
    counter: number('counter'),
    at: given.get('at'),
    driver: given.get('driver'),
    address: number('address') ?? 1,
    ...(cells === undefined ? {} : { cells }),
    ...(language === undefined ? {} : { language: language as SignDoc['language'] }),
  }
  const plan = planOf({ signs: [sign] })
  // `signs[0].at: …` is `--at: …` here.
  return 'problem' in plan ? { problem: plan.problem.replace(/^signs\[0\]\./, '--') } : plan
}

function signsOf(file: string): SignsPlan | Problem {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return { problem: `${file}: expected the signs of this machine as JSON (${(error as Error).message})` }
  }
  const plan = planOf(written)
  return 'problem' in plan ? { problem: `${file}: ${plan.problem}` } : plan
}

function planOf(written: unknown): SignsPlan | Problem {
  const parsed = v.safeParse(SignsFile, written, { abortPipeEarly: true })
  if (!parsed.success) return { problem: issueText(parsed.issues[0]) }
  const { signs, signDrivers: drivers = [] } = parsed.output
  const [problem] = signProblems({ signs, drivers })
  return problem === undefined ? { signs, drivers } : { problem }
}

/** `signs[0].address: Invalid value: Expected <=254 but received 300` */
function issueText({ path = [], message }: { readonly path?: readonly { readonly key: unknown }[]; readonly message: string }): string {
  const at = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return `${at.replace(/^\./, '') || 'signs'}: ${message}`
}
