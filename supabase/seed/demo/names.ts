// Fictitious people, named as people of Montréal are: given and family names met in each community, put together by
// chance. Any resemblance is chance too.

/** Given and family names of one origin; pronouns go with the given names of each list. */
export interface NamePool {
  weight: number;
  she: readonly string[];
  he: readonly string[];
  family: readonly string[];
}

const words = (list: string) => list.split(", ");

export const namePools: readonly NamePool[] = [
  {
    weight: 26,
    she: words(
      "Laurence, Camille, Élodie, Maude, Ariane, Geneviève, Noémie, Catherine, Rosalie, Véronique, Marjolaine, Anne-Sophie",
    ),
    he: words(
      "Félix, Étienne, Mathieu, Olivier, Samuel, Guillaume, Raphaël, Charles-Antoine, Benoît, Alexis, Thomas",
    ),
    family: words(
      "Gagnon, Bouchard, Lévesque, Pelletier, Thériault, Desrosiers, Ouellet, Beaulieu, Charbonneau, Lachance, Vaillancourt, Desjardins, Paradis, Saint-Onge",
    ),
  },
  {
    weight: 18,
    she: words(
      "Régine, Guerda, Marie-Flore, Nadine, Fabienne, Islande, Dieunette, Kettly, Roseline, Mirlande",
    ),
    he: words("Wilner, Jean-Rony, Frantz, Ricardo, Évens, Stanley, Jude, Reginald, Pierre-Richard"),
    family: words(
      "Toussaint, Desrameaux, Jean-Baptiste, Dorvil, Saint-Fleur, Estimé, Casséus, Philogène, Laguerre, Augustin",
    ),
  },
  {
    weight: 18,
    she: words("Yasmine, Salima, Houda, Meriem, Khadija, Imane, Lamia, Samira, Rim, Sihem"),
    he: words("Karim, Rachid, Hichem, Mehdi, Yacine, Nabil, Omar, Anis, Tarek"),
    family: words(
      "Bensalem, Belkacem, Chaoui, Mansouri, Ziani, Tazi, Boukhari, Amrani, Cherif, Ouali, El Fassi, Benyahia",
    ),
  },
  {
    weight: 14,
    she: words("Aminata, Fatoumata, Awa, Mariam, Adjoa, Ngozi, Bintou, Coumba, Ramatoulaye"),
    he: words("Moussa, Ibrahima, Kofi, Souleymane, Abdoulaye, Chinedu, Lamine, Kwame, Modou"),
    family: words("Traoré, Sow, Ndiaye, Coulibaly, Mensah, Okonkwo, Bah, Keïta, Sanogo, Owusu, Diop"),
  },
  {
    weight: 10,
    she: words("Grâce, Espérance, Clarisse, Divine, Solange, Mireille-Ange"),
    he: words("Héritier, Christian, Dieudonné, Patrick, Cédric, Emmanuel"),
    family: words("Mbuyi, Ilunga, Mukendi, Kasongo, Niyonzima, Uwimana, Ngoma, Tshibangu, Moukoko"),
  },
  {
    weight: 12,
    she: words("Rana, Maya, Layal, Hala, Joumana, Rima, Nayla"),
    he: words("Ziad, Elias, Fadi, Bassel, Georges, Marwan, Samer"),
    family: words("Khoury, Haddad, Nassar, Saliba, Chehab, Sfeir, Daoud, Hanna, Tabet"),
  },
  {
    weight: 12,
    she: words("Mai Linh, Thu Hà, Ngọc Anh, Kim Chi, Bảo Trân, Hoài An"),
    he: words("Minh Khôi, Quốc Huy, Đức Anh, Tuấn Kiệt, Hoàng Nam"),
    family: words("Nguyễn, Trần, Phạm, Vũ, Đặng, Bùi, Hồ"),
  },
  {
    weight: 9,
    she: words("Mei-Ling, Xiaoyu, Jiayi, Hui-Min, Wenjing"),
    he: words("Jun, Wei, Zhihao, Kai-Wen, Haoran"),
    family: words("Zhang, Chen, Liu, Huang, Wong, Lin, Zhao"),
  },
  {
    weight: 11,
    she: words("Priya, Anjali, Nusrat, Sunita, Farzana, Kavitha, Harpreet"),
    he: words("Arjun, Sanjay, Imran, Ravi, Tharshan, Gurpreet"),
    family: words("Sharma, Rahman, Sivakumar, Kaur, Chowdhury, Perera, Mehta, Iqbal, Singh"),
  },
  {
    weight: 20,
    she: words("Valentina, Lucía, Camila, Marisol, Paloma, Ximena, Fernanda, Rocío, Inés"),
    he: words("Mateo, Andrés, Joaquín, Santiago, Emiliano, Gonzalo, Rodrigo, Thiago"),
    family: words(
      "Restrepo, Fuentes, Ramírez, Cárdenas, Salazar, Ibáñez, Quiroga, Peña, Villanueva, Montoya, Oliveira, Zúñiga",
    ),
  },
  {
    weight: 9,
    she: words("Francesca, Graça, Chiara, Filomena, Eleni, Sofia"),
    he: words("Luca, Tiago, Davide, Nikos, Rui, Marco"),
    family: words("Ferreira, Pacheco, De Luca, Medeiros, Papadopoulos, Moretti, Di Iorio"),
  },
  {
    weight: 9,
    she: words("Oksana, Ioana, Milena, Zofia, Anastasia, Tetiana"),
    he: words("Andriy, Mihai, Dragan, Tomasz, Pavel, Bogdan"),
    family: words("Kovalenko, Popescu, Jovanović, Kowalczyk, Petrenko, Ionescu, Nowak, Marković"),
  },
  {
    weight: 9,
    she: words("Shirin, Golnaz, Parisa, Elif, Zeynep, Ani, Tamar"),
    he: words("Kaveh, Behrouz, Emre, Deniz, Armen, Hrag"),
    family: words("Rostami, Karimi, Yılmaz, Demir, Sarkissian, Bedrossian, Farahani, Çelik"),
  },
  {
    weight: 7,
    she: words("Maïtée, Kanina, Sikon, Emilie-Ann, Wapikoni"),
    he: words("Jonah, Tshiuetin, Karl-Edmond, Makwa, Simon-Pier"),
    family: words("Vollant, Grégoire, Bellefleur, Ottawa, Petiquay, Mianscum, Awashish, Dubé-Mckenzie"),
  },
  {
    weight: 8,
    she: words("Rebecca, Hannah, Maggie, Talia, Shauna"),
    he: words("Daniel, Noah, Adrian, Liam, Curtis"),
    family: words("Goldstein, Campbell, Williams, Fletcher, O’Brien, Sinclair, Levy"),
  },
];
