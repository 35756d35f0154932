// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, context, formatMessages } from 'esbuild'
import { bundling } from '../start.mjs'

const project = bundling.absWorkingDir
/** As deep as dist/server, since the program finds the project from where it lies. */
const outdir = join(project, 'dist/dev')

/** Where the built program lies. */
export const entry = join(outdir, 'main.js')

/**
 * One version of the program. `packages`: what it imports that is not ours.
 * @typedef {{ readonly files: { path: string, contents: Uint8Array }[], readonly digest: string, readonly packages: string[] }} Version
 */

/** Builds the program again and again; each time only what has changed is read anew. */
export async function openProgram() {
  const building = await context({ ...bundling, outdir, write: false, metafile: true, logLevel: 'silent' })
  return {
    /** @returns {Promise<Version | { problem: string }>} */
    async build() {
      try {
        const { outputFiles, metafile } = await building.rebuild()
        const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
        const packages = imports.filter(({ external, path }) => external && !path.startsWith('node:')).map(({ path }) => path)
        return { files: outputFiles, digest: outputFiles.map(({ hash }) => hash).join(), packages: [...new Set(packages)] }
      } catch (error) {
        const { errors } = /** @type {import('esbuild').BuildFailure} */ (error)
        if (!errors) throw error
        return { problem: (await formatMessages(errors, { kind: 'error', color: process.stderr.isTTY })).join('') }
      }
    },
    stop: () => building.dispose(),
  }
}

/** @param {Version} version */
export function write({ files }) {
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
}

/** The table of pages as it is in the source. @returns {Promise<readonly { path: string, page: string }[]>} */
export async function readPages() {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['server/gateway/pages.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  const { pages } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)
  return pages
}
