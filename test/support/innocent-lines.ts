/**
 * Harmless lines in ten languages, made of everyday words, names and places, many of which contain or resemble words
 * that sites ban. The lines are always the same.
 */

const VOCABULARY: Record<string, string> = {
  en: `the a of and to in it is was for on with at by from they we you he she not but all have one that this bus council library
    evening market assessment classic passage glass grass class bass pass assume embarrass cocktail peacock cockpit hancock dickens
    dickinson medick title titan constitution petition competition institution scunthorpe penistone clitheroe lightwater sussex essex
    middlesex wessex arsenal parsley sparse coarse document circumstance cucumber accumulate analysis canal analogy grapes therapist
    drape scrape hello shell michelle helium swastika shiitake mishit matsushita cumbria cumberland snigger niger nigeria nigel
    denigrate basement bassoon massachusetts arkansas chess essay lesson good goods boom book look cook coots spice spick
    fagot faggots-and-peas suspicious auspicious don't it's he'll we'll she'd I'd I'll 1st 2nd 3rd A55 5h17 4x4 24/7 M25 pen is mightier
    than as per cent U.S.A. p.m. e.g. J. R. R. Tolkien www.example.com mo.ron.example reticent retardant custard mustard
    bustard bastardised`,
  de: `der die das und in zu den von mit ist nicht auf für eine auch Bus Rat Bücherei Abend Markt Klasse Wasser Gasse Kasse Masse passen
    Tasse müssen Straße Größe dass Fußball Schifffahrt Arbeit Artikel Titel Dickicht Analyse Kanal Marsch Barsch Warschau Arschaffenburg
    Fickmühlen Fucking Petting Wixhausen Titisee Hörsching Nutten Butter Mutter Zeitung Sitzung Meldung Rettich Fahrt Bett nett fett
    Gott gut Sommer kommen Hammer Sack Zucker Stück zurück Rückfahrt Bastei Bastelei Moritz Moor Schlucht Schlut Spiegel Müller Meier
    Assmann Kochs Kocks Cockpit Sextant Sechs Hellersdorf Pinneberg`,
  fr: `le la les de des du un une et est pas que qui dans pour sur avec il elle nous vous ils bus conseil bibliothèque soir marché classe
    passage tasse masse laisser passer classique constitution concours conseil concombre contre analyse canal cocotte coq coquelicot
    titre petite petits habite habiter arbitre députe dispute computer réputation calcul calculer ridicule culotte véhicule particule
    circuler document merdier commerce Mercredi Condom Condé Bitche Anus Montcuq Putanges Arsac Cognac salopette salon 7h30 5h17 20h15
    aujourd'hui qu'il c'est l'assiette s'assit d'assurer`,
  es: `el la los las de del un una y es no que en por para con se lo su al más bus consejo biblioteca tarde mercado clase pasaje disputa
    computadora diputado reputación calcular cálculo vehículo partícula círculo ridículo película artículo músculo título petición
    constitución concurso conejo canal análisis analizar penique pene pena penal perro pero carro caro corro coro año ano sano mano
    cono icono cojín coger recoger joyero pollo repollo Puertollano Villaputa Guarromán Culebras Sexmo Asunción Casasola Tarragona`,
  it: `il lo la i gli le di a da in con su per tra e non che si è sono del della bus consiglio biblioteca sera mercato classe passaggio
    tassa massa passare classico costituzione concorso canale analisi penne pene pena palla pala anno ano nonno sette sete figata
    Figaro figura prefigurare cazzuola mazzo pazzo ragazzo disputa computare reputazione calcolo veicolo articolo ridicolo titolo
    Culosio Bastardo Troia Orgia Figino Sesso Cunto cucina cuccetta assessore assise Assisi`,
  pt: `o a os as de do da um uma e é não que em por para com se ônibus conselho biblioteca noite mercado classe passagem massa passar
    clássico constituição concurso canal análise pena penal pinto disputa computador deputado reputação calcular veículo partícula
    círculo ridículo película artigo músculo título cona cone econômico picanha pica-pau caralhota Rabaçal Cuba Picão Punhete
    Pentelhinho assessor assistir Assunção Sexta`,
  nl: `de het een van en in is op te dat die niet met zijn voor aan bus raad bibliotheek avond markt klas passage glas gras massa passen
    straat kunst lutjebroek Hoorn Kutno Lul Assen Assendelft Sexbierum Kockengen Dikke dik dikte Rectum Boerdonk titel
    analyse kanaal arsenaal Arnhem slet sleutel slot sluit sluis slutters moeras morgen morren spier bier vier hel helder helft goed
    goot boom boon kont kontrole konteksten verkeer vermijden verminderen verminken`,
  pl: `i w z na do się nie to jest że o za po od dla jak był rada biblioteka wieczór targ klasa pasaż masa trasa prasa rasa klasyczny
    konstytucja konkurs kanał analiza tytuł petycja kurs kurwatura kura kurtka chujowianka Chujniki Dupice dupleks dubel s z w k o u
    Kutno Pisz piszczeć pisać cipiec Cipkowo Rzyć Pieprzyk sukces suknia Suków pedałować pedał szmata Szmatki autobus ulica miasto`,
  ru: `и в не на я что он с как это а по но они к у из за от рот сор рос вор сон кот том мор пот рок сок тор нос вес мера рама тема
    автобус совет библиотека вечер рынок класс масса касса трасса сукно Суково сухой сук барсук рисунок хуже художник психушка
    страхуйте застрахуй не подстрахуй команда мандат мандарин бляха рубля корабля оскорблять употреблять дурачок Дураково
    Хуйтень Мудьюга Верхнее Зачатье`,
  tr: `ve bir bu da de için ile çok ne o var mı gibi daha otobüs meclis kütüphane akşam pazar sınıf geçit kitle klasik anayasa
    yarışma kanal analiz başlık dilekçe sikke sık sıkı sikke Sivas Amasya Amcık amca ama göt götür götürmek piçete pazen assolist
    asistan Sason kaşık ışık İstanbul Iğdır Kocaeli oto o n u ben sen`,
};

/** `perLanguage` lines of each language. */
export function innocentLines(perLanguage: number): string[] {
  return Object.values(VOCABULARY).flatMap((list, language) => {
    const words = list.split(/\s+/);
    const random = randomFrom(language + 1);
    return Array.from({ length: perLanguage }, (_, line) => {
      const length = 6 + random(8);
      // All words occur, in list order, between random ones.
      const chosen = Array.from({ length }, (_each, at) =>
        at % 2 === 0 ? words[(line * 4 + at) % words.length] : words[random(words.length)],
      );
      const sentence = chosen.join(random(6) === 0 ? ', ' : ' ');
      return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${'.!?…'[random(4)]}`;
    });
  });
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
