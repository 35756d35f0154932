import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The builds that the server's pages have now, as a page names its own: the file of its first script, whose name holds a digest of all that it loads. An
 * empty set where the screens are served from their sources.
 */
export function pageBuilds(screens: string): ReadonlySet<string> {
  const builds = new Set<string>()
  let files: string[] = []
  try {
    files = readdirSync(screens, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))
  } catch {
    // Not built: no page is old.
  }
  for (const file of files)
    for (const [, build] of readFileSync(join(screens, file), 'utf8').matchAll(/<script type="module"[^>]* src="\/assets\/([\w-]+)\.js"/g))
      if (build) builds.add(build)
  return builds
}
