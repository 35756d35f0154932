import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import demo from '../../server/halls/demo/hall.json' with { type: 'json' }
import { byTest, Screens } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'

const clippedText = readFileSync(join(import.meta.dirname, 'clipped-text.js'), 'utf8')

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  screens = await Screens.open('test/out/looks/matters')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

const tap = (page: Page, id: string) => byTest(page, id).tap()

/** In large print choices come five at a time. */
async function choose(page: Page, id: string): Promise<void> {
  const [choice, more] = [byTest(page, id), byTest(page, 'more')]
  await choice.or(more).first().waitFor()
  while ((await choice.count()) === 0) await more.tap()
  await choice.tap()
}

test.each(languages.flatMap((lang) => [[lang, 'standard'] as const, [lang, 'elder'] as const]))(
  'every matter’s page and guide stand whole: %s, %s',
  async (lang, mode) => {
    const page = await screens.show('kiosk', `${hall.url}/kiosk?lang=${lang}#token=${hall.demo.devices['kiosk-1']}`)
    if (mode === 'elder') await tap(page, 'elder')
    const found: Record<string, string[]> = {}
    for (const { matter, group } of demo.matters) {
      await choose(page, `group-${group}`)
      await choose(page, `matter-${matter}`)
      const clipped = await page.evaluate<string[]>(clippedText)
      await screens.shot(page, `${lang}-${mode}-${matter}`)
      if (mode === 'standard') {
        await tap(page, 'guide')
        clipped.push(...(await page.evaluate<string[]>(clippedText)))
        await tap(page, 'guide-back')
      }
      if (clipped.length > 0) found[matter] = clipped
      await tap(page, 'back')
      await tap(page, 'back')
    }
    expect(found).toEqual({})
    expect(screens.errors).toEqual([])
  },
)
