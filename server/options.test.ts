import { describe, expect, test } from 'vitest'
import { helpText, readOptions } from './options.ts'

const problem = (...args: string[]) => (readOptions(args, {}) as { problem: string }).problem

describe('options', () => {
  test('flags go before the environment, and the environment before the default', () => {
    expect(readOptions([], {})).toMatchObject({ port: 8080, demo: false, speed: 1, profile: '80mm' })
    expect(readOptions([], { HALL_PORT: '9000' })).toMatchObject({ port: 9000 })
    expect(readOptions(['--port', '7000'], { HALL_PORT: '9000' })).toMatchObject({ port: 7000 })
    expect(readOptions(['--demo', '--clock=2026-10-14T10:24:00+08:00', '--speed', '0'], {})).toMatchObject({
      clock: Date.UTC(2026, 9, 14, 2, 24),
      speed: 0,
    })
    expect(readOptions(['--printer', '10.0.0.9'], {})).toMatchObject({ printer: { host: '10.0.0.9', port: 9100 } })
  })

  test('an unusable one is one line that says what was expected', () => {
    expect(problem('--prot', '80')).toBe('--prot: there is no such option; --help lists them')
    expect(problem('--port', '99999')).toBe('--port 99999: expected a port from 0 to 65535')
    expect(problem('--port')).toBe('--port: expected N')
    expect(problem('--port', '--demo')).toBe('--port: expected N')
    expect(problem('--port', '1', '--port', '2')).toBe('--port: given twice')
    expect(problem('--demo=yes')).toBe('--demo: takes no value')
    expect(problem('stray')).toBe('stray: there is no such option; --help lists them')
    expect(problem('--demo', '--hall', 'x.json')).toContain('--hall')
    expect(problem('--clock', '2026-10-14T10:24:00+08:00')).toBe('--clock: only with --demo')
    expect(problem('--demo', '--clock', 'yesterday')).toContain('expected an instant')
    expect((readOptions([], { HALL_PRINTER_PROFILE: '70mm' }) as { problem: string }).problem).toContain(
      'HALL_PRINTER_PROFILE 70mm: expected 80mm, 58mm',
    )
    for (const bad of ['--data', '--hall', '--speed', '--public-url', '--printer']) expect(problem(bad)).toMatch(/expected/)
  })

  test('the help names every option with its default', () => {
    for (const flag of ['data', 'port', 'hall', 'demo', 'clock', 'speed', 'public-url', 'printer', 'printer-profile', 'voice', 'help'])
      expect(helpText()).toContain(`--${flag}`)
    expect(helpText().match(/default: /g)?.length).toBe(11)
  })
})
