import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, byTest, Screens } from '../fixtures/browser.ts'
import { xlsx } from '../fixtures/import-hall.ts'
import { HallServer } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  screens = await Screens.open('test/out/e2e')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

test('the manager brings a workbook, sees what would change, imports it with the keyboard, and the kiosk offers the new matter', async () => {
  const kiosk = await screens.show('kiosk', `${hall.url}/kiosk#token=${hall.demo.devices['kiosk-1']}`)
  const page = await screens.show('manager', `${hall.url}/manager`)
  await byTest(page, 'badge').fill('9001')
  await byTest(page, 'pin').fill('9999')
  await page.keyboard.press('Enter')
  await byTest(page, 'group-rules').focus()
  await page.keyboard.press('Enter')
  await byTest(page, 'page-import').focus()
  await page.keyboard.press('Enter')

  const download = page.waitForEvent('download')
  await byTest(page, 'download-template.xlsx').click()
  expect((await download).suggestedFilename()).toBe('名册与事项.xlsx')

  const head = ['事项名称', '事项英文', '队列字母', '办理窗口', '分类']
  const buffer = await xlsx([
    { sheet: '事项', data: [head, ['护照办理', 'Passport', 'J', '1、2', '出入境证件']] },
    {
      sheet: '名册',
      data: [
        ['工号', '姓名', '角色'],
        ['2001', '新同事', '局长'],
      ],
    },
  ])
  const chooser = page.waitForEvent('filechooser')
  await byTest(page, 'choose').focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: '新的.xlsx', mimeType: 'application/octet-stream', buffer })
  await byTest(page, 'problem-role').waitFor()
  expect(await byTest(page, 'problem-role').textContent()).toMatch(/^名册2角色局长窗口人员/)
  expect(await byTest(page, 'import').count()).toBe(0)

  const mended = await xlsx([
    {
      sheet: '事项',
      data: [
        [...head, '队列名称'],
        ['护照办理', 'Passport', 'J', '1、2', '出入境证件', '出入境'],
      ],
    },
    {
      sheet: '名册',
      data: [
        ['工号', '姓名', '角色'],
        ['2001', '新同事', '导办'],
      ],
    },
  ])
  await byTest(page, 'file').setInputFiles({ name: '新的.xlsx', mimeType: 'application/octet-stream', buffer: mended })
  await byTest(page, 'import').focus()
  await page.keyboard.press('Enter')
  await byTest(page, 'new-pins').waitFor()
  expect(await byTest(page, 'new-pins').textContent()).toMatch(/2001新同事[0-9]{6}/)
  expect(await axeFinds(page)).toEqual([])
  await screens.shot(page, 'import-done')
  await kiosk.getByText('出入境证件').waitFor()
  await screens.shot(kiosk, 'kiosk-after-import')
  expect(screens.errors).toEqual([])
})
