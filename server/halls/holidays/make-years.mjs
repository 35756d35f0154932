#!/usr/bin/env node
// Makes the files of this folder from the data of the npm package chinese-days (MIT), which follows the State Council's notices:
//   npm pack chinese-days && tar xzf chinese-days-*.tgz && node server/halls/holidays/make-years.mjs package/dist/years 2026
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...years] = process.argv.slice(2)
if (!folder || years.length === 0) {
  console.error('usage: make-years.mjs FOLDER YEAR…')
  process.exit(2)
}
for (const year of years) {
  const { holidays, workdays } = JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8'))
  const made = { holidays: Object.keys(holidays).sort(), workdays: Object.keys(workdays).sort() }
  writeFileSync(join(import.meta.dirname, `holidays-${year}.json`), `${JSON.stringify(made, undefined, 2)}\n`)
}
