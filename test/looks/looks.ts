import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Language, languages } from '../../protocol/vocabulary.ts'
import { axeFinds, live, notLive, type Panel, panels, Screens } from '../fixtures/browser.ts'

/** Evaluated in the page; a list of what was found. */
const clippedText = readFileSync(join(import.meta.dirname, 'clipped-text.js'), 'utf8')

export type Spoken = Readonly<Record<Language, Page>>

/** Brings one screen, in every language at once, into its states, and leaves a picture of each in `test/out/looks`. */
export class Looks {
  /** What was found, and on which pictures. */
  private readonly findings: Record<string, string[]> = {}

  private constructor(private readonly screens: Screens) {}

  static async open(): Promise<Looks> {
    return new Looks(await Screens.open('test/out/looks'))
  }

  /** A page for each language. `wait`: until the page shows what is so now. */
  async show(panel: Panel, addressOf: (query: string) => string, wait = true): Promise<Spoken> {
    const pages = await Promise.all(languages.map((lang) => this.screens.show(panel, addressOf(`?lang=${lang}`), wait)))
    return Object.fromEntries(languages.map((lang, index) => [lang, pages[index]])) as Spoken
  }

  page(panel: Panel, address: string): Promise<Page> {
    return this.screens.show(panel, address)
  }

  async look(pages: Spoken, name: string): Promise<void> {
    await Promise.all(languages.map((lang) => this.lookAt(pages[lang], `${lang}/${name}`)))
  }

  async lookAt(page: Page, name: string): Promise<void> {
    await this.screens.shot(page, name)
    // As on the picture: what moves to its place has come there.
    await page.evaluate(arrived)
    for (const found of [...(await axeFinds(page)), ...(await page.evaluate<string[]>(clippedText))]) {
      this.findings[found] ??= []
      this.findings[found]?.push(name)
    }
  }

  /** As on a machine whose system asks for high contrast. */
  async contrast(pages: Spoken, name: string): Promise<void> {
    for (const page of Object.values(pages)) {
      await page.emulateMedia({ contrast: 'more' })
      await page.reload()
      await live(page)
    }
    await this.look(pages, name)
    for (const page of Object.values(pages)) {
      await page.emulateMedia({ contrast: null })
      await page.reload()
      await live(page)
    }
  }

  async unconnected(pages: Spoken, name: string): Promise<void> {
    for (const page of Object.values(pages)) await notLive(page)
    await this.look(pages, name)
  }

  async close(): Promise<void> {
    await this.screens.close()
  }

  expectNothingFound(): void {
    expect(this.findings, 'what axe finds, and what does not stand whole in its place').toEqual({})
  }
}

/** Ends every movement that has an end. */
const arrived = `for (const moving of document.getAnimations())
  if (Number.isFinite(moving.effect.getComputedTiming().endTime)) moving.finish()`

/** The same for every language, at once. */
export const inEach = (pages: Spoken, act: (page: Page) => Promise<unknown>): Promise<unknown> => Promise.all(Object.values(pages).map(act))

export const resize = (page: Page, panel: Panel): Promise<void> => page.setViewportSize(panels[panel])

/** As long as somebody needs to read a page that has just turned: before that it takes no touch, which may be meant for the page before. */
export const readPage = (): Promise<void> => new Promise((read) => setTimeout(read, 500))
