/** Elements whose content is no text of the page. */
export const SKIPPED = new Set(
  'script,style,noscript,template,canvas,iframe,object,embed,audio,video,head,select,datalist,input,map,rt,rp,rtc,title,desc,metadata,annotation'.split(
    ',',
  ),
);

/** Elements that begin and end a line. */
export const BREAKING = new Set(
  'address,article,aside,blockquote,body,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,html,legend,li,main,nav,ol,p,pre,section,summary,table,tbody,tfoot,thead,tr,td,th,caption,ul,br,textarea,option'.split(
    ',',
  ),
);

/** Elements that are part of the page around the article, unless they hold most of its words. */
export const OUTSIDE_TAGS = new Set(['nav', 'footer', 'aside', 'button', 'menu']);

/** Classes and ids of parts of the page around the article; believed of parts that do not hold most of its words. */
export const OUTSIDE_NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|topbar|top-bar|foot|footer|copyright|sidebar|side|aside|breadcrumbs?|crumbs?|bread|position|location|dqwz|share|bdsharebuttonbox|social|related|recommend|toolbar|pagination|pager|comment|comments|login|search|searchbox|advert|banner|logo|site-?name|topnav|qrcode|ewm|friend-?links?|links|hd|header|top|hot|hots|rank|ranking|news-?list|xgxx|xglj)(?:$|[-_\s\d])/i;

/** Classes and ids that content systems of public bodies give to the article. */
export const ARTICLE_NAMES =
  /(?:^|\s)(?:zoom|zoomcon|trs_editor|trs_ueditor|ucap-content|v_news_content|vsb_content|vsb_content_\d+|pages_content|article-?con(?:tent)?|article_con(?:tent)?|article-?body|article_body|detail-?con(?:tent)?|detail_con(?:tent)?|info_?con(?:tent)?|xl_?con(?:tent)?|view_con(?:tent)?|fontzoom|font_?con|conTxt|wznr|zwnr|js_content|rich_media_content|news_?content|newscontent|content-?text|con_text|cont_text|text_content|wp_articlecontent|arti_content|bt_content|xxgk_content|gk_content|zw_content|mainText|main-?text)(?:\s|$)/i;
