// @ts-check

/**
 * What the developer said, and what the server is told. The port is the one that people open; the server behind it has one of its own.
 * @param {readonly string[]} given
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {{ port: string, args: string[], data: string, hall: string | undefined }}
 */
export function devOptions(given, environment) {
  const args = given.flatMap((arg, at) => (given[at - 1]?.match(/^--(port|data|hall)$/) ? [] : withValue(arg, given[at + 1])))
  const said = (/** @type {string} */ flag) => args.find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3)
  const hall = said('hall') ?? environment['HALL_FILE']
  if (!hall && !args.includes('--demo') && environment['HALL_DEMO'] === undefined) args.push('--demo')
  if (!said('data') && !environment['HALL_DATA']) args.push(`--data=${hall ? 'data/dev-hall' : 'data/dev'}`)
  return {
    port: said('port') ?? environment['HALL_PORT'] ?? '8080',
    args: args.filter((arg) => !arg.startsWith('--port=')),
    data: said('data') ?? environment['HALL_DATA'] ?? '',
    hall,
  }
}

/** `--data DIR` as `--data=DIR`, so that a flag is one word. @param {string} arg @param {string | undefined} next */
const withValue = (arg, next) => (/^--(port|data|hall)$/.test(arg) && next !== undefined ? `${arg}=${next}` : arg)
