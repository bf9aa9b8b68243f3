/** Words with which one asks, in either language: they tell the kind of a question and never its subject. */
export const askingWords: ReadonlySet<string> = new Set(
  `wat wie waar wanneer waarom welke welk hoe hoeveel hoelang betekent betekenis betekenen bedoelt bedoeld staat staan afkorting afkortingen uitleg uitleggen leg uit eens precies exact eigenlijk
  geef lijst lijstje overzicht toon laat zien noem som vertel vertellen weet zeg zegt volgens graag kort snel hallo hoi goedemorgen vraag vraagje vragen antwoord lang vaak regelmaat frequentie sinds geleden komende tijd
  agenda toekomst binnenkort aankomende volgende eraan nog steeds al inmiddels momenteel nu vandaag huidige zelf verlangd verwacht gebeurt gebeurd gebeuren aanmerking komt klopt denk wil willen zou zouden kun
  what who whom where when why which how show list give name explain mean meaning means stand stands tell know say says said according exactly briefly quickly hello please question answer long often frequency frequently since
  ago upcoming next soon future coming currently today now current expected want would could happened happens happening everything every all anything something actually really wondering wonder remind definition describe
  nalezen teruglezen opzoeken qua via concludeert conclusie inhoudt opvatten vinden vind vinden precieze lees lezen
  svp aub pls plz thx bedankt alvast dank thanks nowadays tegenwoordig link linkje verhaal memo presentatie rij rijtje even zoek zoeken search looking naar voren kwamen komen noemt noemen noemde mention mentions mentioned kant side naast besides apart ones one exactly belong belongs horen find meant abbreviation abbreviations responsibility verantwoordelijkheid zaken dingen things stuff groepen groep bedoeld collegas
  opsomming bron bronnen bronvermelding source sources citation afk timeline uitleggen uitleg gelden geldt geldig apply applies verneem vernemen aangeven eveneens enkel hetgeen dient dienen betrekking betreft raadplegen terugvinden kwijt
  themselves itself ourselves yourself themselves oneself concerned ought supposed meantime currently indeed mention heard hoor hoorde horen begrijp begreep snap zegt zei beweert gehoord lees las gelezen read says
  collega collegas keep keeps mentioning sorry people everyone someone somebody iemand men ding dingen soort type kind sort echt really maar net gewoon just simply nou toch dus
  belegd ligt liggen rust rusten neergelegd bestaat bestaan uitziet eruit
  left resten resteren entail entails entailed anno zin omschrijf omschrijven beschrijf beschrijven erin erover ervan daarin hierin daarvan hiervan daaronder bepaald bepaalde besloten ok okay oke english engels note noted whats wheres whos hows happen happening include includes comes come nothing niets niks anymore ongeveer roughly approximately
  stapel whole full entire entirely hele gehele volledige
  jij je bot mij gaat over about regarding concerning omtrent rond betreffende qua via overview`.split(/\s+/),
);
