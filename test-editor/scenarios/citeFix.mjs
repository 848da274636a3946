export const title = 'cites the source by a footnote, with its definition at the end';

export async function run({ workbench }) {
  await workbench.fix('52', /^Cite .*Myind.*footnote/);
  await workbench.waitForText(/the White Helmets said early on Monday\.\[\^2\]|Monday\[\^2\]\./);
  await workbench.waitForText(/\[\^1\]: The ceasefire took effect .*\[\^2\]: .*Myind/);
}
