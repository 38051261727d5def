/**
 * Words of the page around a story, by the reason why they are not the story. Written folded (lower case, no
 * accents, straight apostrophes), without bullets at their start and without marks and numbers at their end.
 */

/** Why a stretch of words is not part of the story. */
export type FurnitureRule =
  | 'related'
  | 'comments'
  | 'share'
  | 'subscribe'
  | 'follow'
  | 'advertisement'
  | 'control'
  | 'legal'
  | 'navigation'
  | 'heading-without-text'

type Words = Readonly<Partial<Record<FurnitureRule, string>>>

/** Lines that are nothing but these words. One a line. */
const WHOLE: readonly Words[] = [
  {
    related: `
      also read
      also see
      also on
      click here to read more
      continue reading
      don't miss
      editors' picks
      editor's picks
      featured
      featured stories
      from the archive
      from around the web
      further reading
      get more on this topic
      in other news
      just in
      keep reading
      latest
      latest articles
      latest headlines
      latest news
      latest posts
      latest stories
      learn more
      more
      more from
      more from this section
      more from us
      more headlines
      more info
      more information
      more like this
      more news
      more on this
      more on this story
      more on this topic
      more stories
      more stories like this
      more to read
      more top stories
      most popular
      most read
      most read stories
      most shared
      most viewed
      must read
      next
      next article
      next post
      next story
      next up
      on this story
      other news
      other stories
      our picks
      popular
      popular now
      popular posts
      popular stories
      posted in
      previous
      prev
      previous article
      previous post
      previous story
      promoted
      promoted content
      promoted stories
      read also
      read more
      read more about
      read more here
      read more stories
      read next
      read now
      read the full article
      read the full article here
      read the full story
      read the full story here
      read the rest here
      read this next
      recent articles
      recent news
      recent posts
      recent stories
      recommended
      recommended articles
      recommended by
      recommended for you
      recommended reading
      recommended stories
      related
      related articles
      related content
      related coverage
      related internet links
      related items
      related links
      related news
      related posts
      related quotes
      related reading
      related stories
      related story
      related topics
      related video
      related videos
      see also
      see more
      similar articles
      similar posts
      similar stories
      sponsored
      sponsored content
      sponsored links
      sponsored stories
      suggested for you
      suggested reading
      tagged
      tags
      the latest
      today's top stories
      top news
      top stories
      topics
      top videos
      trending
      trending now
      trending stories
      up next
      view all
      view more
      watch also
      watch next
      watch now
      what to read next
      what's next
      you may also be interested in
      you may also like
      you might also be interested in
      you might also like
      you might like
      you may like
    `,
    comments: `
      add a comment
      add comment
      add your comment
      be the first to comment
      cancel reply
      click here to cancel reply
      comment
      comment on this article
      comment on this story
      comments
      comments are closed
      comments are closed for this article
      comments off
      comments policy
      comments powered by disqus
      discuss
      email address
      enter your comment here
      have your say
      hide comments
      join the conversation
      join the discussion
      leave a comment
      leave a reply
      leave comment
      leave your comment
      load comments
      load more comments
      log in to comment
      log in to leave a comment
      login to comment
      logged in as
      name
      name (required)
      no comment
      no comments
      no comments yet
      notify me of followup comments via e-mail
      notify me of follow-up comments by email
      notify me of new posts by email
      post a comment
      post a reply
      post comment
      please enter your comment
      please enter your name here
      reader comments
      report comment
      required fields are marked
      read comments
      responses
      save my name
      share your comment
      share your thoughts
      share your thoughts in the comments
      show comments
      sign in to comment
      sort by best
      start the conversation
      submit a comment
      submit comment
      there are no comments yet
      to comment
      view comments
      view all comments
      view the discussion thread
      website
      what do you think
      write a comment
      your comment
      your email
      your email address will not be published
      your email address will not be published. required fields are marked
      your name
    `,
    share: `
      click to email
      copied
      copy link
      copy url
      e-mail
      email
      email article
      email this
      email this article
      email this page
      email to a friend
      facebook
      facebook messenger
      facebook twitter
      flipboard
      google+
      instagram
      like
      like loading
      like this
      like this article
      linkedin
      link copied
      messenger
      pinterest
      pin it
      pocket
      print
      print article
      print friendly
      print page
      print this article
      print this page
      read or share this story
      reddit
      save
      save article
      save for later
      send
      share
      share article
      share by email
      share it
      share on
      share on facebook
      share on google+
      share on linkedin
      share on twitter
      share on whatsapp
      share on x
      share options
      share this
      share this article
      share this on
      share this page
      share this post
      share this story
      share this video
      share this with
      share to facebook
      share to twitter
      share via email
      share with
      show your love
      skype
      sms
      spread the word
      stumbleupon
      telegram
      text size
      tumblr
      tweet
      tweet this
      twitter
      twitter facebook
      viber
      vk
      whatsapp
      youtube
    `,
    subscribe: `
      already a subscriber
      become a member
      become a subscriber
      breaking news emails
      create an account
      create account
      daily newsletter
      donate
      donate now
      email newsletter
      enter your email
      enter your email address
      free newsletter
      get our newsletter
      get the app
      get the newsletter
      join now
      join our newsletter
      log in
      login
      newsletter
      newsletter sign up
      newsletters
      our newsletter
      register
      register now
      sign in
      sign up
      sign up for free
      sign up for our newsletter
      sign up for the newsletter
      sign up now
      start your free trial
      subscribe
      subscribe for free
      subscribe now
      subscribe today
      subscribe to newsletter
      subscribe to our newsletter
      support us
      thank you for subscribing
      try for free
      try it now
    `,
    follow: `
      connect with us
      connect
      find us on facebook
      follow
      follow me
      follow us
      follow us on
      follow us on facebook
      follow us on google news
      follow us on instagram
      follow us on social media
      follow us on twitter
      join us on
      join us on facebook
      like us on facebook
      stay connected
      stay in touch
    `,
    advertisement: `
      ad
      ads
      ads by google
      advert
      advertise with us
      advertisement
      advertisement - continue reading below
      advertisement - story continues below
      advertising
      advertorial
      article continues after advertisement
      article continues below
      article continues below advertisement
      continue reading below
      paid content
      skip ad
      skip advertisement
      sponsored
      story continues below
      story continues below advertisement
      story continues below advertisement
      thanks for watching! visit website
      this advertisement has not loaded yet
      this article continues after the ad
      this article continues below
    `,
    control: `
      accessibility help
      audio
      autoplay
      back
      back to article
      back to home
      back to top
      back to the top
      close
      click to enlarge
      click to expand
      click to play
      click to read more
      enlarge
      enlarge image
      enlarge this image
      expand
      font size
      full screen
      fullscreen
      hide
      hide caption
      image
      images
      listen
      listen now
      listen to this article
      loading
      menu
      mute
      new
      open
      pause
      photo
      photo gallery
      photos
      play
      play video
      please enable javascript
      replay
      scroll down
      scroll down for video
      scroll for more
      scroll for video
      search
      show
      show caption
      show less
      show more
      skip
      skip to content
      skip to main content
      skip to comments
      slide
      slideshow
      text
      toggle caption
      top
      translate
      unmute
      updated
      video
      videos
      view gallery
      view image
      view larger map
      view original tweet
      view photos
      view slideshow
      watch
      watch video
      watch live
      watch the video
      watch the video above
      zoom in
    `,
    legal: `
      all rights reserved
      cookie policy
      copyright
      disclaimer
      privacy policy
      privacy notice
      reprints
      reprints and permissions
      request reprint
      rights and permissions
      terms
      terms and conditions
      terms of service
      terms of use
    `,
    navigation: `
      about
      about me
      about the author
      about the authors
      about us
      advertise
      archive
      archives
      author archive
      authors
      blog
      business
      careers
      categories
      category
      contact
      contact the author
      contact us
      download
      entertainment
      events
      faq
      filed under
      forum
      help
      home
      home page
      jobs
      my account
      news
      opinion
      politics
      related tags
      rss
      rss feed
      science
      sections
      shop
      site map
      sitemap
      sport
      sports
      store
      tech
      technology
      view author archive
      world
    `,
  },
  {
    // German
    related: `
      auch interessant
      das konnte sie auch interessieren
      dazu auch interessant
      das konnte ihnen auch gefallen
      ahnliche artikel
      ahnliche beitrage
      ahnliche themen
      aktuelle artikel
      aktuelle beitrage
      aktuelles
      alle artikel
      empfehlungen
      interessante links
      lesen sie auch
      lesen sie mehr
      links
      links zum thema
      links zum artikel
      mehr
      mehr dazu
      mehr infos
      mehr lesen
      mehr zum thema
      mehr zu diesem thema
      meistgelesen
      meistgelesene artikel
      nachster artikel
      nachster beitrag
      neueste artikel
      neueste beitrage
      neuste beitrage
      passend zum thema
      schlagworte
      schlagworter
      siehe auch
      stichworte
      tags
      themen
      top-themen
      verwandte artikel
      verwandte beitrage
      verwandte themen
      vorheriger artikel
      vorheriger beitrag
      vorige
      weiter
      weiterfuhrende links
      weiterlesen
      weitere artikel
      weitere beitrage
      weitere infos
      weitere informationen
      weitere links
      weitere meldungen
      weitere nachrichten
      weitere themen
      weitere news
      zum thema
      zuruck
      das interessiert andere leser
    `,
    comments: `
      antwort abbrechen
      antworten
      deine e-mail-adresse wird nicht veroffentlicht
      deine e-mail-adresse wird nicht veroffentlicht. erforderliche felder sind markiert
      deine e-mail-adresse wird nicht veroffentlicht. erforderliche felder sind mit * markiert
      diskutieren sie mit
      einen kommentar schreiben
      hinterlasse eine antwort
      hinterlasse einen kommentar
      ihr kommentar
      kein kommentar
      keine kommentare
      kommentar
      kommentar abgeben
      kommentar absenden
      kommentar hinterlassen
      kommentar hinzufugen
      kommentar schreiben
      kommentar verfassen
      kommentare
      kommentare anzeigen
      kommentare lesen
      kommentare sind geschlossen
      kommentare zu diesem artikel
      kommentieren
      leserkommentare
      neuen kommentar schreiben
      neuen kommentar verfassen
      neuer kommentar
      pflichtfelder sind mit * markiert
      reaktionen
      schreib einen kommentar
      schreibe den ersten kommentar
      schreibe einen kommentar
      schreiben sie einen kommentar
      zur diskussion
    `,
    share: `
      artikel drucken
      artikel empfehlen
      artikel teilen
      artikel versenden
      auf facebook teilen
      auf twitter teilen
      beitrag teilen
      diesen artikel teilen
      diesen beitrag teilen
      drucken
      druckversion
      e-mail senden
      empfehlen
      gefallt mir
      gefallt mir wird geladen
      jetzt teilen
      merken
      per e-mail teilen
      seite drucken
      teilen
      teilen auf
      teilen auf facebook
      teilen mit
      teilen sie diesen artikel
      twittern
      versenden
      weitersagen
    `,
    subscribe: `
      abonnieren
      anmelden
      einloggen
      jetzt abonnieren
      jetzt anmelden
      jetzt registrieren
      jetzt spenden
      newsletter abonnieren
      newsletter bestellen
      registrieren
      spenden
      zum newsletter anmelden
      zur anmeldung
    `,
    follow: `
      folge uns
      folgen
      folgen sie uns
      folgen sie uns auf
      folgt uns
    `,
    advertisement: `
      anzeige
      anzeigen
      werbung
      - anzeige -
    `,
    control: `
      artikel anhoren
      bild vergrossern
      bilder
      bilderstrecke
      bildergalerie
      foto
      fotos
      fotostrecke
      galerie
      klicken zum vergrossern
      lesezeit
      nach oben
      schliessen
      seite
      suche
      suchen
      video ansehen
      vorlesen
      wird geladen
      zum seitenanfang
      quellen ausblenden
      quellen anzeigen
      mehr anzeigen
      weniger anzeigen
      zum inhalt springen
    `,
    legal: `
      agb
      alle rechte vorbehalten
      alle angaben ohne gewahr
      angaben ohne gewahr
      datenschutz
      datenschutzerklarung
      haftungsausschluss
      impressum
      nutzungsbedingungen
    `,
    navigation: `
      allgemein
      autor
      autoren
      inhalt
      inhaltsverzeichnis
      kategorie
      kategorien
      kontakt
      nachrichten
      pressekontakt
      ruckfragen
      startseite
      uber den autor
      uber die autorin
      uber uns
      veroffentlicht in
      veroffentlicht unter
      zur startseite
      zur ubersicht
      zuruck zur startseite
      zuruck zur ubersicht
    `,
  },
  {
    // French
    related: `
      a lire aussi
      a lire egalement
      a voir aussi
      articles connexes
      articles lies
      articles recents
      articles similaires
      article precedent
      article suivant
      aussi sur
      dans la meme rubrique
      en savoir plus
      en lire plus
      et aussi
      les plus lus
      lire aussi
      lire egalement
      lire la suite
      lire plus
      pour aller plus loin
      pour en savoir plus
      recommande pour vous
      sur le meme sujet
      sur le meme theme
      voir aussi
      voir plus
      vous aimerez aussi
      vous pourriez aussi aimer
    `,
    comments: `
      ajouter un commentaire
      annuler la reponse
      aucun commentaire
      commentaire
      commentaires
      commenter
      ecrire un commentaire
      laisser un commentaire
      laissez un commentaire
      les commentaires sont fermes
      poster un commentaire
      reagir
      repondre
      votre adresse e-mail ne sera pas publiee
      votre adresse de messagerie ne sera pas publiee
      votre commentaire
    `,
    share: `
      envoyer
      envoyer par email
      imprimer
      partage
      partager
      partager cet article
      partager l'article
      partager sur facebook
      partager sur twitter
      partagez
      partagez cet article
    `,
    subscribe: `
      abonnez-vous
      connexion
      inscrivez-vous
      je m'abonne
      s'abonner
      s'inscrire
      se connecter
    `,
    follow: `
      nous suivre
      suivez-nous
      suivre
    `,
    advertisement: `
      publicite
      pub
      contenu sponsorise
      l'article continue apres la publicite
    `,
    control: `
      agrandir
      chargement
      ecouter
      fermer
      haut de page
      rechercher
      retour
      retour en haut
      voir la video
    `,
    legal: `
      mentions legales
      tous droits reserves
      politique de confidentialite
    `,
    navigation: `
      a propos
      a propos de l'auteur
      accueil
      contact
      publie dans
      rubriques
    `,
  },
  {
    // Spanish, Portuguese, Italian
    related: `
      articulos relacionados
      articulo anterior
      articulo siguiente
      contenido relacionado
      lea tambien
      lea mas
      lee tambien
      leer mas
      leer tambien
      lo mas leido
      lo mas visto
      mas informacion
      mas noticias
      noticias relacionadas
      otras noticias
      entradas relacionadas
      etiquetas
      tambien te puede interesar
      te puede interesar
      te puede interesar tambien
      te recomendamos
      temas relacionados
      ver mas
      ver tambien
      leia mais
      leia tambem
      mais lidas
      mais noticias
      noticias relacionadas
      posts relacionados
      saiba mais
      veja mais
      veja tambem
      voce tambem pode gostar
      altri articoli
      approfondisci
      articoli correlati
      leggi anche
      leggi di piu
      leggi tutto
      notizie correlate
      potrebbe interessarti
      potrebbe interessarti anche
      potrebbero interessarti
      ti potrebbe interessare
      ti potrebbe interessare anche
      continua a leggere
    `,
    comments: `
      cancelar respuesta
      comentar
      comentario
      comentarios
      deja un comentario
      deja una respuesta
      dejar un comentario
      escribe un comentario
      responder
      sin comentarios
      tu direccion de correo electronico no sera publicada
      comente
      deixe um comentario
      deixe uma resposta
      deixe um resposta
      nenhum comentario
      o seu endereco de email nao sera publicado
      annulla risposta
      commenta
      commenti
      lascia un commento
      lascia una risposta
      nessun commento
      rispondi
    `,
    share: `
      compartir
      compartir en facebook
      compartir en twitter
      enviar
      enviar por correo
      imprimir
      compartilhar
      compartilhe
      partilhar
      condividi
      condividi su facebook
      condividi su
      invia
      stampa
    `,
    subscribe: `
      iniciar sesion
      registrate
      suscribete
      suscribirse
      assine
      cadastre-se
      abbonati
      accedi
      iscriviti
      iscriviti alla newsletter
    `,
    follow: `
      siguenos
      siguenos en
      seguir
      siga-nos
      seguici
      seguici su
      seguici su facebook
    `,
    advertisement: `
      publicidad
      anuncio
      publicidade
      continua depois da publicidade
      pubblicita
    `,
    control: `
      buscar
      cargando
      cerrar
      volver arriba
      fechar
      voltar ao topo
      cerca
      chiudi
      torna su
    `,
    legal: `
      aviso legal
      todos los derechos reservados
      todos os direitos reservados
      tutti i diritti riservati
      riproduzione riservata
      © riproduzione riservata
    `,
    navigation: `
      acerca de
      contacto
      inicio
      sobre el autor
      contato
      sobre nos
      chi siamo
      contatti
    `,
  },
  {
    // Dutch, the Scandinavian languages, Polish, Czech, Russian
    related: `
      gerelateerde artikelen
      lees meer
      lees ook
      lees verder
      meer lezen
      ook interessant
      las mer
      las ocksa
      relaterade artiklar
      les ogsa
      les mer
      laes ogsa
      laes mere
      lue myos
      lue lisaa
      czytaj tez
      czytaj takze
      czytaj wiecej
      przeczytaj takze
      zobacz tez
      zobacz takze
      powiazane artykuly
      cist dale
      souvisejici clanky
      ctete take
      читайте также
      читать далее
      похожие записи
      смотрите также
      материалы по теме
      читаите также
    `,
    comments: `
      geef een reactie
      laat een reactie achter
      plaats een reactie
      reacties
      reageer
      het e-mailadres wordt niet gepubliceerd
      kommentarer
      lamna ett svar
      lamna en kommentar
      skriv en kommentar
      legg igjen en kommentar
      legg igjen en svar
      kommentoi
      jata kommentti
      dodaj komentarz
      komentarze
      skomentuj
      komentare
      napsat komentar
      комментарии
      добавить комментарий
      оставить комментарий
      ваш комментарий
      ваш e-mail не будет опубликован
    `,
    share: `
      deel
      deel dit artikel
      deel dit bericht
      delen
      dela
      dela artikeln
      del
      del artikel
      del pa facebook
      jaa
      udostepnij
      podziel sie
      drukuj
      sdilet
      поделиться
      поделиться в facebook
      распечатать
    `,
    advertisement: `
      advertentie
      annons
      annonce
      annonse
      mainos
      reklama
      reklam
      реклама
    `,
    subscribe: `
      aanmelden
      abonneer
      inloggen
      prenumerera
      zaloguj sie
      подписаться
      подписывайтесь
    `,
    follow: `
      volg ons
      folj oss
      folg oss
      folg os
      подписывайтесь на нас
    `,
  },
]

/**
 * Starts of lines that are about another text, the comments, the newsletter. A line that goes on after these words
 * is still no part of the story. A trailing colon must be there in the line too.
 */
const STARTS: readonly Words[] = [
  {
    related: `
      also read:
      also on huffpost
      also see:
      click here for more
      click here to read
      continue reading:
      don't miss:
      for more information, visit
      for more on this story
      for the latest news
      from the archive:
      full story:
      further reading:
      learn more:
      live updates:
      more:
      more about:
      more coverage:
      more from:
      more on this:
      more on this story:
      more information:
      must read:
      next:
      other news:
      previous:
      previously:
      read also:
      read more:
      read more about
      read more at
      read more from
      read more on
      read more stories
      read next:
      read our
      read the full article
      read the full report here
      read the full story
      read the original article
      read the rest
      read this:
      read:
      recommended:
      recommended for you:
      related:
      related article:
      related articles:
      related coverage:
      related post:
      related posts:
      related stories:
      related story:
      related topics:
      related video:
      see also:
      see more:
      see more of
      see:
      tags:
      tagged:
      topics:
      watch:
      watch also:
      watch below:
      you may also be interested in
      you may also like
      you might also like
      you may like:
      what others are reading
      posted in:
      filed under:
      filed in:
    `,
    comments: `
      be the first to comment
      click here to leave a comment
      comments are closed
      comments are moderated
      comments are subject to
      comments for this
      comments on this story
      comments will be
      have your say:
      if you would like to comment
      join the conversation:
      join the discussion
      leave a comment
      leave a reply
      let us know in the comments
      let us know what you think in the comments
      log in or register to
      log in to reply
      login or register to
      please log in to
      please login to
      please read our comment
      please sign in to
      please note: comments
      post comments about
      post your comments
      sign in to leave
      share your thoughts in the comments
      sound off in the comments
      tell us in the comments
      tell us what you think in the comments
      this site uses akismet to reduce spam
      to leave a comment
      you must be logged in to
      you must log in to
      you need to be logged in
      your email address will not be published
      what do you think? leave
      what do you think? share
      view the discussion thread
      notify me of
      save my name
      please enable javascript to view the comments
    `,
    share: `
      click to email this
      click to email a link
      click to print
      click to share on
      email this to
      share this:
      share this article
      share this story
      share this on
      share on facebook
      share on twitter
      share on whatsapp
      share:
      tweet this
      print this
      read or share this story:
      like this:
      like what you
      send this to a friend
    `,
    subscribe: `
      already a subscriber?
      become a subscriber
      click here to sign up
      click here to subscribe
      create a free account
      don't forget to subscribe
      enjoying this article? sign up
      enter your email address to
      for full access to
      for unlimited access
      get breaking news alerts
      get our best stories
      get our daily newsletter
      get our free newsletter
      get the best of
      get the latest news delivered
      get the latest news from
      get the latest stories
      get up to speed with our
      if you liked this story, sign up
      if you enjoyed this article, subscribe
      join our newsletter
      keep up to date with
      like this article? sign up
      not a subscriber?
      receive our newsletter
      register for free
      sign up for breaking
      sign up for free
      sign up for our
      sign up for the
      sign up here
      sign up now
      sign up to our
      sign up to receive
      sign up to the
      sign up today
      sign up with
      start your free
      stay on top of the latest
      stay up to date with
      subscribe for
      subscribe here
      subscribe now
      subscribe to
      support our journalism
      support independent journalism
      thank you for reading
      thank you for signing up
      thank you for subscribing
      thanks for signing up
      this article is for subscribers
      this content is for subscribers
      to continue reading
      to read the full
      to read this article in full
      to subscribe
      want more stories like this
      want to read more
      we'll be in touch
      you have reached your limit
      you're signed up
      by signing up you agree
      by signing up, you agree
      by subscribing you
      by submitting your email
      please check your inbox
      please enter a valid email
      please enter your email
      we have more newsletters
    `,
    follow: `
      connect with us on
      contact the author at
      contact the reporter
      contact this reporter
      contact us at
      email the author
      find us on
      follow all the latest
      follow along with
      follow her on
      follow him on
      follow me on
      follow our
      follow the author
      follow them on
      follow us
      got a story?
      got a tip
      got any
      have a story
      submit your letter
      send your letter
      send us your
      have a tip
      have you got a story
      join us on
      like us on
      reach the author
      reach the reporter
      send tips to
      send your tips
      to contact the author
      to contact the editor
      to contact the editors
      to contact the reporter
      to contact the reporters
      we pay for
      download the app
      download our app
      download our free app
      get the app
      you can follow
      you can also follow
    `,
    advertisement: `
      advertisement -
      advertisement continue reading
      article continues after
      article continues below
      story continues after
      story continues below
      story continues beneath
      this story continues
      sponsored by:
      this post contains affiliate links
      this article contains affiliate links
      this post may contain affiliate
      this article may contain affiliate
      we may earn a commission
      we may earn commission
      when you buy through links
      when you purchase through links
      if you buy something through
    `,
    control: `
      click here to view
      click on the image
      click the image
      click to see
      enlarge this image
      hide caption
      image source:
      to view this video please enable
      toggle caption
      video player is loading
      view this document on
      view this post on
      view slideshow
      your browser does not support
      your browser doesn't support
      javascript is disabled
      javascript is required
      please enable cookies
      please enable javascript
      please turn on javascript
      this is a modal window
      this video is
      use left/right arrow keys
      warning: this video
      you need javascript
      estimated reading time
      reading time:
      min read
      print edition
      back to top
    `,
    legal: `
      copyright ©
      copyright (c)
      © copyright
      all content copyright
      all rights reserved
      by clicking
      by continuing to use
      by using this site
      this article is copyright
      this material may not be published
      this site uses cookies
      this website uses cookies
      we use cookies
      we and our partners
      the views expressed in this article are
      reproduction in whole or in part
      no part of this
      read our privacy
      view our online press pack
    `,
  },
  {
    // German
    related: `
      auch interessant:
      das konnte sie auch interessieren
      das konnte dich auch interessieren
      das konnte ihnen auch
      hier geht es zu
      hier geht's zu
      lesen sie auch
      lesen sie dazu
      lesen sie hier
      lesen sie mehr
      lesen sie jetzt
      lesen sie weiter
      lest auch
      lies auch
      mehr dazu:
      mehr infos:
      mehr infos unter
      mehr informationen unter
      mehr zum thema
      mehr zu
      mehr:
      passend dazu
      schlagworte:
      schlagworter:
      siehe auch
      tags:
      themen:
      verwandte artikel:
      weitere artikel
      weitere infos
      weitere informationen
      weiterfuhrende links:
      kategorie:
      kategorien:
      abgelegt unter
      verschlagwortet mit
    `,
    comments: `
      die kommentarfunktion
      die kommentare sind
      du musst angemeldet sein
      du musst eingeloggt sein
      deine e-mail-adresse wird nicht
      ihre e-mail-adresse wird nicht
      kommentare sind geschlossen
      kommentare zu
      kommentieren sie
      diskutieren sie
      schreibe einen kommentar
      sie mussen angemeldet sein
      um kommentieren zu konnen
      wir freuen uns auf ihre kommentare
      erforderliche felder sind
      noch keine kommentare
    `,
    share: `
      artikel teilen
      auf facebook
      beitrag teilen
      diesen artikel
      teilen:
      teilen mit:
      teilen sie
      gefallt mir:
      klick, um
      klicken, um
      klicke hier, um
      klick um
      hat ihnen der artikel gefallen
      dieser artikel gefallt ihnen
      gefallt ihnen dieser artikel
      hat dir der artikel gefallen
    `,
    subscribe: `
      abonnieren sie
      abonniere
      jetzt abonnieren
      jetzt newsletter
      melden sie sich
      newsletter abonnieren
      zum newsletter
      sie haben noch kein
      hier konnen sie den newsletter
      hier konnen sie sich
    `,
    follow: `
      besuchen sie uns
      folge uns
      folgen sie
      folgt uns
    `,
    advertisement: `
      anzeige:
      anzeige -
      anzeige –
      dieser artikel enthalt affiliate
      dieser beitrag enthalt affiliate
      dieser beitrag enthalt werbung
      die mit * gekennzeichneten
      mit * gekennzeichnete
    `,
    control: `
      bitte aktivieren sie
      ihr browser
      um diese funktion
      wir respektieren deine privatsphare
      wir respektieren ihre privatsphare
      mit dem laden des
      zum anzeigen dieses
      zum vergrossern
      fur die inhalte externer
      an dieser stelle
      externer inhalt
      lesezeit:
    `,
    legal: `
      alle rechte vorbehalten
      durch die nutzung
      diese website benutzt cookies
      diese website verwendet cookies
      diese webseite verwendet cookies
      diese seite verwendet cookies
      wir verwenden cookies
      wir nutzen cookies
      nachdruck
      durch die weitere nutzung
    `,
    navigation: `
      zuruck zu
      zuruck zur
      pressekontakt:
      ruckfragen:
      ruckfragen bitte an
      weiteres material zum download
      original-content von
      ansprechpartner fur die
      uber den autor
    `,
  },
  {
    // French, Spanish, Portuguese, Italian, Dutch, Russian
    related: `
      a lire aussi
      a lire :
      a lire:
      a voir aussi
      lire aussi
      lire egalement
      lire la suite
      lire :
      permalien
      pour aller plus loin
      sur le meme sujet
      voir aussi
      vous aimerez aussi
      tags :
      lea tambien
      lee tambien
      leer tambien
      lee mas:
      leer mas:
      le puede interesar
      te puede interesar
      mira tambien
      ver tambien
      leia mais
      leia tambem
      veja tambem
      saiba mais:
      leggi anche
      leggi tutto
      vedi anche
      lees ook
      lees meer
      las ocksa
      les ogsa
      laes ogsa
      lue myos
      czytaj tez
      czytaj takze
      zobacz tez
      zobacz takze
      читайте также
      читаите также
      смотрите также
      mots-cles
      etiquetas:
      temas:
    `,
    comments: `
      votre adresse e-mail
      votre adresse de messagerie
      vous devez etre connecte
      vous devez vous connecter
      tu direccion de correo
      il tuo indirizzo email
      o seu endereco de
      je moet ingelogd
      het e-mailadres wordt
    `,
    share: `
      partager :
      partager:
      compartir:
      condividi:
      cliquez pour partager
      haz clic para
      clique para compartilhar
      fai clic
      klik om te delen
    `,
    subscribe: `
      abonnez-vous
      inscrivez-vous
      recevez notre newsletter
      suscribete
      iscriviti
      assine
    `,
    follow: `
      suivez-nous
      siguenos
      sigue a
      seguici
      siga o
      volg ons
    `,
    legal: `
      tous droits reserves
      todos los derechos
      todos os direitos
      tutti i diritti
      ce site utilise des cookies
      este sitio utiliza cookies
      questo sito utilizza
      deze website gebruikt cookies
    `,
  },
]

const lines = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const table = (lists: readonly Words[]): ReadonlyMap<string, FurnitureRule> =>
  new Map(
    lists.flatMap((list) =>
      Object.entries(list).flatMap(([rule, words]) =>
        lines(words).map((line) => [line, rule as FurnitureRule] as const),
      ),
    ),
  )

/** Whole lines, folded, to the reason why they are furniture. */
export const WHOLE_LINES: ReadonlyMap<string, FurnitureRule> = table(WHOLE)
/** First words of lines, folded, to the reason why they are furniture. */
export const LINE_STARTS: ReadonlyMap<string, FurnitureRule> = table(STARTS)
/** The most words a line start has. */
export const LONGEST_START = Math.max(...[...LINE_STARTS.keys()].map((line) => line.split(' ').length))
