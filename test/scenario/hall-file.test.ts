import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runToEnd } from '../fixtures/server.ts'

const demo = readFileSync('server/halls/demo/hall.json', 'utf8')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the program says when it is started with this text as its hall file. */
async function startedWith(text: string): Promise<{ code: number | null; said: string[] }> {
  const file = join(folder, 'hall.json')
  writeFileSync(file, text)
  const { code, err } = await runToEnd(['--hall', file, '--data', join(folder, 'data'), '--port', '0'])
  // The first start after a change of the code builds it, and says so.
  const said = err.split('\n').filter((line) => line !== '' && !line.startsWith('Building'))
  return { code, said }
}

test.each([
  ['text that is no JSON', demo.replace('"hours"', 'hours'), /hall\.json, line 7, column 5: a key in double quotes$/],
  [
    'a key twice',
    demo.replace('"zone":', '"id": "other",\n    "zone":'),
    /hall\.json, line 5, column 5: a key that this object has not already \(id\)$/,
  ],
  ['a key that nobody knows', demo.replace('"dayStartsAt"', '"dayBeginsAt"'), /^hall\.dayBeginsAt: a key that a hall file knows$/],
  [
    'two people with one badge',
    demo.replace('"badge": "1002"', '"badge": "1001"'),
    /^people\[1\]\.badge: one that is not already at people\[0\] \(1001\)$/,
  ],
  [
    'a matter in an unknown line',
    demo.replace('"line": "C",\n      "group"', '"line": "Q",\n      "group"'),
    /^matters\[13\]\.line: a line of this hall \(A, .*\), not Q$/,
  ],
  [
    'a counter that serves nothing',
    demo.replace(/"lines": \[\{ "line": "H", "tier": 1 \}, [^\]]*\]/, '"lines": []'),
    /^counters\[13\]\.lines: at least one entry$/,
  ],
])('a start with %s ends with one line and exit 2', async (_what, text, line) => {
  expect(text).not.toBe(demo)
  expect(await startedWith(text)).toEqual({ code: 2, said: [expect.stringMatching(line)] })
})
