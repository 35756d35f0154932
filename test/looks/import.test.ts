import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { csv, templateWith } from '../fixtures/import-hall.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
})

const bring = (page: Page, name: string, content: string | Buffer) =>
  byTest(page, 'file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

const oldWorkbook = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')
const good = csv([
  ['工号', '姓名', '密码', '角色', '岗位', 'A岗窗口', '星座'],
  ['1001', '张敏', '', '窗口人员', '企业开办综合岗', '1', ''],
  ...Array.from({ length: 9 }, (_, index) => [
    `20${index + 10}`,
    `新同事${index + 1}`,
    index < 7 ? '24680' : '',
    '窗口人员、导办',
    '综合岗',
    '2',
    '',
  ]),
])
const bad = csv([
  ...templateWith('people', [
    { row: 2, column: '工号', text: '10' },
    { row: 3, column: '密码', text: '12ab' },
    { row: 4, column: '角色', text: '局长、窗口人员' },
    { row: 5, column: 'A岗窗口', text: '99' },
    { row: 6, column: 'B岗窗口', text: '一号、二号' },
    { row: 7, column: '姓名', text: '' },
    { row: 9, column: '工号', text: '1007' },
    { row: 16, column: '角色', text: '导办' },
  ]),
])

/** Two matters gone, one renamed, one with more counters. */
const wholeList = csv(
  templateWith('matters', [
    { row: 2, column: '事项名称', text: '开办公司' },
    { row: 43, column: '事项名称', text: '护照办理' },
    { row: 43, column: '队列字母', text: 'D' },
  ]).filter((_, index) => index !== 2 && index !== 3),
)

test('people and matters from a spreadsheet', async () => {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/import`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'choose').waitFor()
  }
  await looks.look(manager, 'import-empty')
  await inEach(manager, async (page) => {
    await bring(page, '名册2026.csv', bad)
    await byTest(page, 'problem-role').waitFor()
  })
  await looks.look(manager, 'import-problems')
  await inEach(manager, async (page) => {
    await bring(page, '名册.xls', oldWorkbook)
    await byTest(page, 'problem-old-xls').waitFor()
  })
  await looks.look(manager, 'import-old-xls')
  await inEach(manager, async (page) => {
    await bring(page, '名册2026.csv', good)
    await byTest(page, 'import').waitFor()
  })
  await looks.look(manager, 'import-checked')
  await looks.contrast(manager, 'import-contrast')
  await inEach(manager, async (page) => {
    await byTest(page, 'absent-remove').check()
    await bring(page, '事项2026.csv', wholeList)
    await byTest(page, 'import').waitFor()
  })
  await looks.look(manager, 'import-whole-list')
  await inEach(manager, async (page) => {
    await byTest(page, 'absent-keep').check()
    await bring(page, '名册2026.csv', good)
    await page.waitForSelector('[data-testid=changes-people].touched')
  })
  const [first, ...others] = Object.values(manager) as [Page, ...Page[]]
  await byTest(first, 'import').click()
  await byTest(first, 'new-pins').waitFor()
  await looks.lookAt(first, 'zh-Hans/import-done')
  // The hall has changed since these were checked: they see what would change now.
  for (const page of others) {
    await byTest(page, 'import').click()
    await page.waitForSelector('.trial:not(:empty)')
  }
  await looks.look(manager, 'import-hall-changed')
  await inEach(manager, async (page) => {
    await bring(page, '事项.csv', csv(templateWith('matters', [])))
    await page.waitForSelector('.outcome h2')
  })
  await looks.look(manager, 'import-same')
  await hall.stop()
  await looks.unconnected(manager, 'import-unconnected')
  looks.expectNothingFound()
})
