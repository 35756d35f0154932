import { readFileSync } from 'node:fs'

const usbId = /^[0-9a-fA-F]{4}$/

/** One udev line for each model of pad that was learned. Only the two ids are read; the rest of a profile is the pad program's. */
export function padRules(file: string | undefined): readonly string[] | { readonly problem: string } {
  if (file === undefined) return ['# npm run install-host -- --profiles FILE writes them from what was learned']
  let profiles: unknown
  try {
    profiles = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return { problem: `--profiles ${file}: cannot be read (${error instanceof Error ? error.message : String(error)})` }
  }
  if (typeof profiles !== 'object' || profiles === null || Array.isArray(profiles))
    return { problem: `--profiles ${file}: expected profiles by name` }
  const models = new Set<string>()
  for (const [name, profile] of Object.entries(profiles as Record<string, { vendor?: unknown; product?: unknown } | null>)) {
    const { vendor, product } = profile ?? {}
    if (vendor === undefined && product === undefined) continue
    if (typeof vendor !== 'string' || typeof product !== 'string' || !usbId.test(vendor) || !usbId.test(product))
      return { problem: `--profiles ${file}: ${name}: vendor and product are four hexadecimal digits each` }
    models.add(`${vendor} ${product}`.toLowerCase())
  }
  return [...models].flatMap((model) => {
    const [vendor, product] = model.split(' ')
    return [
      `SUBSYSTEM=="usb", ATTR{idVendor}=="${vendor}", ATTR{idProduct}=="${product}", MODE="0660", GROUP="plugdev"`,
      `SUBSYSTEM=="hidraw", ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}", MODE="0660", GROUP="plugdev"`,
    ]
  })
}
