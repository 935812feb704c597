import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { movedFile } from '../../publish/offline/moved-file.ts';
import { singleFile } from '../../publish/offline/single-file.ts';
import { reportPaths } from '../../site/corpus.ts';
import { reportHref } from '../../site/i18n/index.ts';
import ReportFile from '../../site/report/ReportFile.astro';

export const getStaticPaths = reportPaths;

let container: Promise<AstroContainer> | undefined;
/** What renders a component outside of a page, once a build. */
function renderer(): Promise<AstroContainer> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
  return container;
}

/** One report as one file that needs nothing else. */
export const GET: APIRoute = async ({ params, props, site }) => {
  const id = params['id'] as string;
  const to: unknown = props['to'];
  if (typeof to === 'string') return new Response(movedFile(id, to));
  const html = await (await renderer()).renderToString(ReportFile, { props: { id }, partial: false });
  return new Response(singleFile(html, { page: reportHref(id), site: site?.href ?? null }));
};
