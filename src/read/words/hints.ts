/**
 * What names of classes, ids and roles tell about an element: words that template makers use, by the reason why the
 * element is or is not the story. Compared word by word (`related-posts`, `relatedPosts` and `related_posts` are the
 * words "related" and "posts") or, where written together here, against the whole name without its separators.
 */

/** Why an element is not the story. */
export type HintRule =
  | 'comments'
  | 'related'
  | 'share'
  | 'subscribe'
  | 'advertisement'
  | 'navigation'
  | 'sidebar'
  | 'footer'
  | 'popup'
  | 'meta'
  | 'caption'
  | 'media'
  | 'embed'
  | 'hidden'

/** Single words of a name. */
export const HINT_WORDS: Readonly<Record<HintRule, string>> = {
  comments: `comment comments commentlist disqus respond reply replies livefyre talkback kommentar kommentare commentaires
    comentarios guestbook feedback trackback trackbacks pingback pingbacks`,
  related: `related recirc recirculation recommended recommendation recommendations similar trending popular outbrain
    taboola zergnet revcontent teaser teasers yarpp nextpost upnext mostread readmore readnext alsoread promo promos
    promoted crosslinks linkbox linklist seealso relacionadas relacionados verwandt weiterlesen newsfeed ticker
    suggestions suggested promotion promotions`,
  share: `share shares sharing sharebar sharedaddy sharethis social socials socialmedia addtoany addthis shariff followus
    socialshare sharebuttons sharelinks shareline bookmarks`,
  subscribe: `newsletter newsletters cta signup subscribe subscription subscriptions paywall regwall optin mailchimp
    mc4wp donate donation donations membership login signin register registration abo`,
  advertisement: `ad ads adv advert adverts advertisement advertisements advertising adsense adsbygoogle adslot adbox
    adunit adwrapper adcontainer dfp sponsor sponsored sponsors anzeige werbung reklame publicidad pubblicita
    affiliate affiliates`,
  navigation: `nav navbar navi navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging skiplink
    toolbar topbar sitemap tabs tablist menubar toc`,
  sidebar: `sidebar sidebars rail aside complementary factbox`,
  footer: `footer colophon copyright imprint impressum disclaimer`,
  popup: `cookie cookies consent gdpr modal popup popups overlay lightbox dialog alertdialog onesignal interstitial`,
  meta: `byline bylines dateline timestamp postmeta entrymeta articlemeta postinfo postdate pubdate postedon taglist tags
    keywords catlinks categories bio authorbio authorbox aboutauthor authorinfo print printlink rating ratings
    readingtime viewcount`,
  caption: `caption captions figcaption photocredit imagecredit imagecaption imgcaption mediacaption legende
    bildunterschrift`,
  media: `gallery galleries slideshow slider carousel player videoplayer jwplayer audioplayer playlist`,
  embed: `tweet twittertweet instagrammedia tiktokembed fbpost blueskyembed threadsembed redditembed socialmediaembed socialembed`,
  hidden: `sronly screenreadertext screenreader visuallyhidden visuallyhide assistivetext dnone`,
}

/** Whole names of classes and ids, without separators: they win over single words. */
export const HINT_NAMES: Readonly<Partial<Record<HintRule, string>>> = {
  comments: `commentssection commentsarea commentform postcomment fbcomments`,
  related: `morestories moreonthis moreonthisstory morefrom moretopics readmorelink morenews morearticles alsoonsite
    recentposts latestposts latestnews popularposts postnavigation postnav nextprev prevnext nextarticle previousarticle
    inlinerelated internallinks listinglinks storylinks teaserlist mostpopular
    youmaylike youmightlike youmayalsolike furtherreading jprelatedposts onwardjourney onwards topstories
    relatedcontent articlesrelated`,
  share: `followbuttons followlinks likebutton fblike jpshare sociallinks`,
  subscribe: `inlinesignup emailsignup emailcapture`,
  advertisement: `googlead googleads adplaceholder`,
  sidebar: `widget widgets widgetarea rightcolumn rightcol colright`,
  meta: `authordescription authorbiography authorcard authordetails authorname authorprofile aboutheauthor abouttheauthor
    postauthor articleauthor entryauthor authors author postfooter entryfooter articlefooter articletags posttags entrytags
    tagcloud entryutility postedin filedunder articletopics articledate postdateline publishdate publisheddate
    datepublished articledateline articleinfo postheadermeta entryheadermeta contentinfo articletools storytools
    vcard byauthor`,
  caption: `wpcaptiontext wpcaption imagecaptiontext creditline photocaption imagecredits figurecaption mediacredit
    articleimagecaption picturecaption caption`,
  hidden: `printonly onlyprint hidden hide`,
}

/** Names of the element that holds the story, without separators. */
export const STORY_NAMES = `articlebody articlecontent articletext articlemain articlecopy articlemaincontent
  articledetail articledetails articlecontentbody articlebodycontent articlebodytext
  storybody storycontent storytext storycopy storybodytext storycontents
  entrycontent entrybody entrytext postcontent postbody posttext postentry postarticle
  contentbody bodycontent bodycopy bodytext maintext newscontent newstext newsbody newsdetail
  blogcontent blogpostcontent blogpostbody blogentry singlecontent singlepostcontent tdpostcontent
  richtext articlerichtext pagecontent contentarticle textcontent fulltext postfull fieldnamebody
  contentarticlebody contentpost articlebodywrapper articlebodycontainer artikeltext artikelinhalt artikelbody
  cuerpo cuerpoarticulo cuerponoticia articlesection ccontentbody`
