/** Pages that are against every guest, by their styles, policies, layers, or the way they are built. */
import { PARTS, type Hostile } from './hostile-page.js';

const NONCE = 'bWlsZA';

/** Text as tall as a real page's, so that the list is below the first screen. */
const LONG = '<p data-interline-skip style="margin-bottom:900px">&#8202;</p>';

export const PAGES: Record<string, Hostile> = {
  'a strict policy with a nonce and Trusted Types': {
    nonce: NONCE,
    headers: ({ url }) => ({
      'content-security-policy':
        `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'; ` +
        `connect-src ${url}; img-src data:; base-uri 'none'; form-action 'none'; ` +
        `require-trusted-types-for 'script'; trusted-types interline`,
    }),
  },
  'a reset that unsets everything': {
    style:
      '*{all:unset}head,script,style,title{display:none}main,article,p,h1,body,html{display:block}' +
      PARTS.style,
  },
  'a reset with !important': {
    style:
      '*{margin:0!important;padding:0!important;display:block!important;box-sizing:content-box!important;float:none!important;' +
      'min-width:0!important;max-width:100%!important;position:relative!important}head,head *{display:none!important}' +
      'body{padding:20px 25%!important}p,article,main{padding-bottom:12px!important}',
  },
  'buttons, dialogs and fields hidden by the page': {
    style:
      'button,textarea,select,input,dialog,form,[role=dialog],[popover]{display:none!important;visibility:hidden!important;opacity:0!important}' +
      '::backdrop{background:#000!important}svg{width:100%!important;fill:red!important}',
  },
  'a root font of 62.5 %': { style: 'html{font-size:62.5%}' },
  'a root font of 24 px': {
    style: 'html{font-size:24px;line-height:3;letter-spacing:.3em;text-transform:uppercase}',
  },
  'an article inside a transform': {
    style: 'main{transform:translate(10px,20px);will-change:transform;filter:grayscale(0);contain:layout}',
  },
  'a body inside a transform': { style: 'body{transform:translateX(0);perspective:500px;min-height:150vh}' },
  'ancestors that clip their overflow': {
    style:
      'html,body{height:100%;overflow:hidden;margin:0}.scroller{height:100%;overflow:auto}main{overflow:hidden}',
    body: (element, article) => `<div class="scroller"><main>${article}${LONG}${element}</main></div>`,
  },
  'a war of layers': {
    style:
      'header,footer{position:fixed;left:0;right:0;height:90px;background:#fff;z-index:2147483647}header{top:0}footer{bottom:0}' +
      'main{padding-top:60px;position:relative;z-index:1}article{position:relative;z-index:2147483647}main{padding-bottom:120px}',
    body: (element, article) =>
      `<main>${article}${element}</main><header>The Tide</header><footer>Cookies?</footer>`,
  },
  'a page from right to left': {
    html: 'dir="rtl"',
  },
  'a narrow column between others': {
    style: '.row{display:grid;grid-template-columns:1fr minmax(0,600px) 1fr}aside{background:#eee}',
    body: (element, article) =>
      `<div class="row"><aside>Links to<br>other<br>things</aside><main>${article}${element}</main><aside>An advertisement<br>which<br>is tall</aside></div>`,
  },
  'a page in the dark': {
    style: 'body{background:#161616}main{color:#e9e7e2}',
    context: { colorScheme: 'dark' },
  },
  'a zoom of 200 %': { desktop: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
  'forced colours': { context: { forcedColors: 'active' }, unjudged: ['color-contrast'] },
  'an article in an open shadow root, named by contentRoot': {
    body: (element, article) =>
      `<main><div id="story"></div>${element}</main>
      <script>const root=document.getElementById('story').attachShadow({mode:'open'});
        root.innerHTML=${JSON.stringify(article)}+'<style>p{margin:0 0 18px}</style>';
        document.querySelector('interline-comments').contentRoot=root;</script>`,
  },
  'a page as long as they are': {
    body: (element, article) => `<main>${article}${LONG}${element}</main>`,
  },
};
