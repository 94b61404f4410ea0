/**
 * Answers of the recorded day as OpenAPI shows them, lists cut to two and names to three. `web-info.int.spec.ts` asks each
 * of them and compares; with `UPDATE_EXAMPLES=1` it writes this file anew.
 */
export interface Example {
  /** The address it was asked at. */
  readonly ask: string;
  readonly answer: unknown;
}

export const examples = {
  "schedule": {
    "ask": "/v1/schedule?day=2024-08-04&discipline=ATH",
    "answer": {
      "day": "2024-08-04",
      "items": [
        {
          "rsc": "ATHM100M--------------SFNL--------",
          "name": "Men's 100m Semi-Final",
          "day": "2024-08-04",
          "startAt": "2024-08-04T18:05:00.000Z",
          "endAt": "2024-08-04T18:22:00.000Z",
          "venue": {
            "code": "STA",
            "name": "Stade de France",
            "timeZone": "Europe/Paris"
          },
          "location": "Stade de France - Track",
          "medal": 0,
          "status": "SCHEDULED",
          "level": "phase",
          "discipline": "ATH",
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "units": [
            {
              "rsc": "ATHM100M--------------SFNL000100--",
              "version": 17,
              "asOf": "2024-08-04T18:08:12.000Z",
              "resultStatus": "OFFICIAL",
              "scheduleStatus": "FINISHED",
              "startAt": null
            },
            {
              "rsc": "ATHM100M--------------SFNL000200--",
              "version": 17,
              "asOf": "2024-08-04T18:26:37.000Z",
              "resultStatus": "OFFICIAL",
              "scheduleStatus": "FINISHED",
              "startAt": null
            }
          ]
        },
        {
          "rsc": "ATHM100M--------------FNL-000100--",
          "name": "Men's 100m Final",
          "day": "2024-08-04",
          "startAt": "2024-08-04T19:50:00.000Z",
          "endAt": "2024-08-04T19:51:00.000Z",
          "venue": {
            "code": "STA",
            "name": "Stade de France",
            "timeZone": "Europe/Paris"
          },
          "location": "Stade de France - Track",
          "medal": 1,
          "status": "SCHEDULED",
          "level": "unit",
          "discipline": "ATH",
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "units": [
            {
              "rsc": "ATHM100M--------------FNL-000100--",
              "version": 19,
              "asOf": "2024-08-04T20:08:31.000Z",
              "resultStatus": "OFFICIAL",
              "scheduleStatus": "FINISHED",
              "startAt": null
            }
          ]
        }
      ]
    }
  },
  "days": {
    "ask": "/v1/days",
    "answer": {
      "items": [
        {
          "day": "2024-08-02",
          "rows": 1,
          "goldUnits": 0
        },
        {
          "day": "2024-08-03",
          "rows": 2,
          "goldUnits": 0
        }
      ]
    }
  },
  "venues": {
    "ask": "/v1/venues",
    "answer": {
      "items": [
        {
          "code": "AQC",
          "name": "Aquatics Centre",
          "timeZone": "Europe/Paris"
        },
        {
          "code": "BCY",
          "name": "Bercy Arena",
          "timeZone": "Europe/Paris"
        }
      ]
    }
  },
  "disciplines": {
    "ask": "/v1/disciplines",
    "answer": {
      "items": [
        {
          "discipline": "ATH",
          "name": "Athletics",
          "events": 1
        },
        {
          "discipline": "FEN",
          "name": "Fencing",
          "events": 1
        }
      ]
    }
  },
  "events": {
    "ask": "/v1/disciplines/ATH/events",
    "answer": {
      "items": [
        {
          "sportEvent": "ATHM100M--------------",
          "discipline": "ATH",
          "disciplineName": "Athletics",
          "name": "Men's 100m",
          "gender": "M"
        }
      ]
    }
  },
  "unit": {
    "ask": "/v1/units/ATHM100M--------------FNL-000100--?at=2024-08-04T19:56:51Z",
    "answer": {
      "kind": "unit",
      "rsc": "ATHM100M--------------FNL-000100--",
      "sportEvent": "ATHM100M--------------",
      "version": 17,
      "asOf": "2024-08-04T19:56:51.000Z",
      "resultStatus": "OFFICIAL",
      "scheduleStatus": "FINISHED",
      "startAt": null,
      "source": "STAATH1",
      "lines": [
        {
          "competitor": "1960173",
          "noc": "USA",
          "startOrder": "7",
          "bib": "1328",
          "members": [],
          "sortOrder": 1,
          "rank": 1,
          "tied": false,
          "mark": {
            "kind": "TIME",
            "value": 97900,
            "text": "9.79"
          },
          "irm": null,
          "wlt": null,
          "remark": null,
          "qualification": null
        },
        {
          "competitor": "1980161",
          "noc": "JAM",
          "startOrder": "4",
          "bib": "915",
          "members": [],
          "sortOrder": 2,
          "rank": 2,
          "tied": false,
          "mark": {
            "kind": "TIME",
            "value": 97900,
            "text": "9.79"
          },
          "irm": null,
          "wlt": null,
          "remark": null,
          "qualification": null
        }
      ],
      "periods": [],
      "decision": null,
      "annulled": null,
      "protests": [],
      "changes": [
        {
          "version": 17,
          "at": "2024-08-04T19:56:51.000Z",
          "what": "STATUS",
          "competitor": null,
          "text": "OFFICIAL",
          "rankBefore": null,
          "rankAfter": null
        },
        {
          "version": 16,
          "at": "2024-08-04T19:51:00.002Z",
          "what": "STATUS",
          "competitor": null,
          "text": "UNOFFICIAL",
          "rankBefore": null,
          "rankAfter": null
        }
      ],
      "detail": null,
      "discipline": "ATH",
      "eventName": "Men's 100m",
      "disciplineName": "Athletics",
      "schedule": {
        "rsc": "ATHM100M--------------FNL-000100--",
        "name": "Men's 100m Final",
        "day": "2024-08-04",
        "startAt": "2024-08-04T19:50:00.000Z",
        "endAt": "2024-08-04T19:51:00.000Z",
        "venue": "STA",
        "location": "Stade de France - Track",
        "medal": 1,
        "status": "SCHEDULED"
      },
      "venue": {
        "code": "STA",
        "name": "Stade de France",
        "timeZone": "Europe/Paris"
      },
      "competitors": {
        "1552167": {
          "name": "JACOBS Lamont Marcell",
          "noc": "ITA"
        },
        "1567483": {
          "name": "SEVILLE Oblique",
          "noc": "JAM"
        },
        "1936983": {
          "name": "TEBOGO Letsile",
          "noc": "BOT"
        }
      }
    }
  },
  "startList": {
    "ask": "/v1/units/ATHM100M--------------FNL-000100--/start-list?at=2024-08-04T19:56:51Z",
    "answer": {
      "rsc": "ATHM100M--------------FNL-000100--",
      "version": 17,
      "asOf": "2024-08-04T19:56:51.000Z",
      "lines": [
        {
          "competitor": "1960659",
          "noc": "USA",
          "startOrder": "2",
          "bib": "1292",
          "members": []
        },
        {
          "competitor": "1960958",
          "noc": "USA",
          "startOrder": "3",
          "bib": "1319",
          "members": []
        }
      ],
      "competitors": {
        "1552167": {
          "name": "JACOBS Lamont Marcell",
          "noc": "ITA"
        },
        "1567483": {
          "name": "SEVILLE Oblique",
          "noc": "JAM"
        },
        "1936983": {
          "name": "TEBOGO Letsile",
          "noc": "BOT"
        }
      }
    }
  },
  "history": {
    "ask": "/v1/units/ATHM100M--------------FNL-000100--/history?at=2024-08-04T19:56:51Z&limit=2",
    "answer": {
      "items": [
        {
          "version": 1,
          "knownAt": "2024-08-04T19:57:00.000Z",
          "change": {
            "version": 1,
            "at": "2024-08-04T19:20:00.000Z",
            "what": "START_LIST",
            "competitor": null,
            "text": "8",
            "rankBefore": null,
            "rankAfter": null
          },
          "fact": {
            "type": "StartListPublished",
            "rsc": "ATHM100M--------------FNL-000100--",
            "source": "STAATH1",
            "sequence": 1,
            "occurredAt": "2024-08-04T19:20:00.000Z",
            "actor": "recorder",
            "origin": "RECONSTRUCTED",
            "competitors": [
              {
                "competitor": "1960659",
                "noc": "USA",
                "startOrder": "2",
                "bib": "1292",
                "members": []
              },
              {
                "competitor": "1960958",
                "noc": "USA",
                "startOrder": "3",
                "bib": "1319",
                "members": []
              }
            ]
          }
        },
        {
          "version": 2,
          "knownAt": "2024-08-04T19:57:00.000Z",
          "change": {
            "version": 2,
            "at": "2024-08-04T19:20:00.001Z",
            "what": "SCHEDULE",
            "competitor": null,
            "text": "SCHEDULED",
            "rankBefore": null,
            "rankAfter": null
          },
          "fact": {
            "type": "ScheduleStatusChanged",
            "rsc": "ATHM100M--------------FNL-000100--",
            "source": "STAATH1",
            "sequence": 2,
            "occurredAt": "2024-08-04T19:20:00.001Z",
            "actor": "recorder",
            "origin": "RECONSTRUCTED",
            "status": "SCHEDULED",
            "startAt": null,
            "reason": null
          }
        }
      ],
      "next": "/v1/units/ATHM100M--------------FNL-000100--/history?at=2024-08-04T19%3A56%3A51Z&limit=2&after=WzJd"
    }
  },
  "event": {
    "ask": "/v1/events/ATHM100M?at=2024-08-04T19:56:51Z",
    "answer": {
      "kind": "event",
      "sportEvent": "ATHM100M--------------",
      "ranking": [
        {
          "competitor": "1960173",
          "noc": "USA",
          "rank": 1,
          "irm": null,
          "from": "ATHM100M--------------FNL-000100--",
          "sortOrder": 1,
          "tied": false
        },
        {
          "competitor": "1980161",
          "noc": "JAM",
          "rank": 2,
          "irm": null,
          "from": "ATHM100M--------------FNL-000100--",
          "sortOrder": 2,
          "tied": false
        }
      ],
      "medals": [
        {
          "medal": "GOLD",
          "competitor": "1960173",
          "noc": "USA",
          "decision": null
        },
        {
          "medal": "SILVER",
          "competitor": "1980161",
          "noc": "JAM",
          "decision": null
        }
      ],
      "records": [],
      "version": 1,
      "asOf": "2024-08-04T19:56:51.000Z",
      "changes": [
        {
          "version": 1,
          "at": "2024-08-04T19:56:51.000Z",
          "text": "ATHM100M--------------FNL-000100--"
        }
      ],
      "discipline": "ATH",
      "eventName": "Men's 100m",
      "disciplineName": "Athletics",
      "competitors": {
        "1552167": {
          "name": "JACOBS Lamont Marcell",
          "noc": "ITA"
        },
        "1567483": {
          "name": "SEVILLE Oblique",
          "noc": "JAM"
        },
        "1936983": {
          "name": "TEBOGO Letsile",
          "noc": "BOT"
        }
      }
    }
  },
  "eventUnits": {
    "ask": "/v1/events/ATHM100M/units?at=2024-08-04T19:56:51Z",
    "answer": {
      "items": [
        {
          "kind": "unit",
          "rsc": "ATHM100M--------------FNL-000100--",
          "sportEvent": "ATHM100M--------------",
          "version": 17,
          "asOf": "2024-08-04T19:56:51.000Z",
          "resultStatus": "OFFICIAL",
          "scheduleStatus": "FINISHED",
          "startAt": null,
          "source": "STAATH1",
          "lines": [
            {
              "competitor": "1960173",
              "noc": "USA",
              "startOrder": "7",
              "bib": "1328",
              "members": [],
              "sortOrder": 1,
              "rank": 1,
              "tied": false,
              "mark": {
                "kind": "TIME",
                "value": 97900,
                "text": "9.79"
              },
              "irm": null,
              "wlt": null,
              "remark": null,
              "qualification": null
            },
            {
              "competitor": "1980161",
              "noc": "JAM",
              "startOrder": "4",
              "bib": "915",
              "members": [],
              "sortOrder": 2,
              "rank": 2,
              "tied": false,
              "mark": {
                "kind": "TIME",
                "value": 97900,
                "text": "9.79"
              },
              "irm": null,
              "wlt": null,
              "remark": null,
              "qualification": null
            }
          ],
          "periods": [],
          "decision": null,
          "annulled": null,
          "protests": [],
          "changes": [
            {
              "version": 17,
              "at": "2024-08-04T19:56:51.000Z",
              "what": "STATUS",
              "competitor": null,
              "text": "OFFICIAL",
              "rankBefore": null,
              "rankAfter": null
            },
            {
              "version": 16,
              "at": "2024-08-04T19:51:00.002Z",
              "what": "STATUS",
              "competitor": null,
              "text": "UNOFFICIAL",
              "rankBefore": null,
              "rankAfter": null
            }
          ],
          "detail": null
        },
        {
          "kind": "unit",
          "rsc": "ATHM100M--------------PREL000100--",
          "sportEvent": "ATHM100M--------------",
          "version": 15,
          "asOf": "2024-08-03T09:12:18.000Z",
          "resultStatus": "OFFICIAL",
          "scheduleStatus": "FINISHED",
          "startAt": null,
          "source": "STAATH1",
          "lines": [
            {
              "competitor": "1533176",
              "noc": "GAM",
              "startOrder": "2",
              "bib": "688",
              "members": [],
              "sortOrder": 1,
              "rank": 1,
              "tied": false,
              "mark": {
                "kind": "TIME",
                "value": 102900,
                "text": "10.29"
              },
              "irm": null,
              "wlt": null,
              "remark": null,
              "qualification": null
            },
            {
              "competitor": "1551159",
              "noc": "MAS",
              "startOrder": "3",
              "bib": "1027",
              "members": [],
              "sortOrder": 2,
              "rank": 2,
              "tied": false,
              "mark": {
                "kind": "TIME",
                "value": 104200,
                "text": "10.42"
              },
              "irm": null,
              "wlt": null,
              "remark": null,
              "qualification": null
            }
          ],
          "periods": [],
          "decision": null,
          "annulled": null,
          "protests": [],
          "changes": [
            {
              "version": 15,
              "at": "2024-08-03T09:12:18.000Z",
              "what": "STATUS",
              "competitor": null,
              "text": "OFFICIAL",
              "rankBefore": null,
              "rankAfter": null
            },
            {
              "version": 14,
              "at": "2024-08-03T08:39:10.001Z",
              "what": "STATUS",
              "competitor": null,
              "text": "UNOFFICIAL",
              "rankBefore": null,
              "rankAfter": null
            }
          ],
          "detail": null
        }
      ],
      "schedule": [
        {
          "kind": "schedule",
          "rsc": "ATHM100M--------------PREL--------",
          "name": "Preliminary Round",
          "startAt": "2024-08-02T08:00:00.000Z",
          "endAt": null,
          "day": "2024-08-02",
          "venue": "STA",
          "location": null,
          "medal": 0,
          "status": "SCHEDULED",
          "version": 2,
          "asOf": "2024-07-24T11:45:00.000Z"
        },
        {
          "kind": "schedule",
          "rsc": "ATHM100M--------------RND1--------",
          "name": "Men's 100m Round 1",
          "startAt": "2024-08-03T09:55:00.000Z",
          "endAt": "2024-08-03T10:44:00.000Z",
          "day": "2024-08-03",
          "venue": "STA",
          "location": "Stade de France - Track",
          "medal": 0,
          "status": "SCHEDULED",
          "version": 1,
          "asOf": "2024-07-24T11:45:00.000Z"
        }
      ],
      "competitors": {
        "1533176": {
          "name": "CAMARA Ebrahima",
          "noc": "GAM"
        },
        "1533208": {
          "name": "MAAROUFOU Hachim",
          "noc": "COM"
        },
        "1535506": {
          "name": "LONGA Ronal",
          "noc": "COL"
        }
      }
    }
  },
  "ranking": {
    "ask": "/v1/events/ATHM100M/ranking?at=2024-08-04T19:56:51Z",
    "answer": {
      "sportEvent": "ATHM100M--------------",
      "version": 1,
      "asOf": "2024-08-04T19:56:51.000Z",
      "items": [
        {
          "competitor": "1960173",
          "noc": "USA",
          "rank": 1,
          "irm": null,
          "from": "ATHM100M--------------FNL-000100--",
          "sortOrder": 1,
          "tied": false
        },
        {
          "competitor": "1980161",
          "noc": "JAM",
          "rank": 2,
          "irm": null,
          "from": "ATHM100M--------------FNL-000100--",
          "sortOrder": 2,
          "tied": false
        }
      ],
      "competitors": {
        "1552167": {
          "name": "JACOBS Lamont Marcell",
          "noc": "ITA"
        },
        "1567483": {
          "name": "SEVILLE Oblique",
          "noc": "JAM"
        },
        "1936983": {
          "name": "TEBOGO Letsile",
          "noc": "BOT"
        }
      }
    }
  },
  "records": {
    "ask": "/v1/records?event=ATHM100M",
    "answer": {
      "items": [
        {
          "kind": "record",
          "sportEvent": "ATHM100M--------------",
          "recordType": "WR",
          "mark": {
            "kind": "TIME",
            "text": "9.58"
          },
          "holder": "BOLT Usain",
          "noc": "JAM",
          "date": "2009-08-16",
          "place": "Berlin",
          "version": 1,
          "asOf": "2024-07-24T11:45:00.000Z"
        }
      ],
      "next": null
    }
  },
  "medals": {
    "ask": "/v1/medals?at=2024-08-04T19:56:51Z",
    "answer": {
      "items": [
        {
          "noc": "USA",
          "gold": 2,
          "silver": 0,
          "bronze": 1,
          "total": 3,
          "rank": 1,
          "rankByTotal": 1,
          "name": "United States",
          "tied": false
        },
        {
          "noc": "JPN",
          "gold": 1,
          "silver": 0,
          "bronze": 0,
          "total": 1,
          "rank": 2,
          "rankByTotal": 2,
          "name": "Japan",
          "tied": false
        }
      ]
    }
  },
  "medalsOfNoc": {
    "ask": "/v1/medals/USA?at=2024-08-04T19:56:51Z",
    "answer": {
      "noc": "USA",
      "row": {
        "noc": "USA",
        "gold": 2,
        "silver": 0,
        "bronze": 1,
        "total": 3,
        "rank": 1,
        "rankByTotal": 1,
        "name": "United States",
        "tied": false
      },
      "items": [
        {
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "day": "2024-08-04",
          "medal": "GOLD",
          "noc": "USA",
          "competitor": "1960173",
          "name": "LYLES Noah",
          "decision": null
        },
        {
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "day": "2024-08-04",
          "medal": "BRONZE",
          "noc": "USA",
          "competitor": "1960958",
          "name": "KERLEY Fred",
          "decision": null
        }
      ],
      "competitors": {
        "1935873": {
          "name": "BERKOFF Katharine",
          "noc": "USA"
        },
        "1935895": {
          "name": "DOUGLASS Kate",
          "noc": "USA"
        },
        "1935923": {
          "name": "HUSKE Torri",
          "noc": "USA"
        }
      }
    }
  },
  "medallists": {
    "ask": "/v1/medallists?discipline=ATH&at=2024-08-04T19:56:51Z",
    "answer": {
      "items": [
        {
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "day": "2024-08-04",
          "medal": "GOLD",
          "noc": "USA",
          "competitor": "1960173",
          "name": "LYLES Noah",
          "decision": null
        },
        {
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "day": "2024-08-04",
          "medal": "SILVER",
          "noc": "JAM",
          "competitor": "1980161",
          "name": "THOMPSON Kishane",
          "decision": null
        }
      ],
      "next": null,
      "competitors": {
        "1960173": {
          "name": "LYLES Noah",
          "noc": "USA"
        },
        "1960958": {
          "name": "KERLEY Fred",
          "noc": "USA"
        },
        "1980161": {
          "name": "THOMPSON Kishane",
          "noc": "JAM"
        }
      }
    }
  },
  "participants": {
    "ask": "/v1/participants?q=noah+ly",
    "answer": {
      "items": [
        {
          "id": "1960173",
          "name": "LYLES Noah",
          "noc": "USA",
          "gender": "M",
          "birthDate": "1997-07-18",
          "function": "ATHLETE",
          "disciplines": [
            "ATH"
          ]
        }
      ],
      "next": null
    }
  },
  "participant": {
    "ask": "/v1/participants/1960173?at=2024-08-04T19:56:51Z",
    "answer": {
      "id": "1960173",
      "name": "LYLES Noah",
      "noc": "USA",
      "gender": "M",
      "birthDate": "1997-07-18",
      "function": "ATHLETE",
      "disciplines": [
        "ATH"
      ],
      "nocName": "United States",
      "entries": [
        {
          "sportEvent": "ATHM100M--------------",
          "competitor": "1960173",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics"
        }
      ],
      "results": [
        {
          "rsc": "ATHM100M--------------FNL-000100--",
          "sportEvent": "ATHM100M--------------",
          "resultStatus": "OFFICIAL",
          "scheduleStatus": "FINISHED",
          "asOf": "2024-08-04T19:56:51.000Z",
          "line": {
            "competitor": "1960173",
            "noc": "USA",
            "startOrder": "7",
            "bib": "1328",
            "members": [],
            "sortOrder": 1,
            "rank": 1,
            "tied": false,
            "mark": {
              "kind": "TIME",
              "value": 97900,
              "text": "9.79"
            },
            "irm": null,
            "wlt": null,
            "remark": null,
            "qualification": null
          }
        },
        {
          "rsc": "ATHM100M--------------RND1000300--",
          "sportEvent": "ATHM100M--------------",
          "resultStatus": "OFFICIAL",
          "scheduleStatus": "FINISHED",
          "asOf": "2024-08-03T10:18:58.000Z",
          "line": {
            "competitor": "1960173",
            "noc": "USA",
            "startOrder": "6",
            "bib": "1328",
            "members": [],
            "sortOrder": 2,
            "rank": 2,
            "tied": false,
            "mark": {
              "kind": "TIME",
              "value": 100400,
              "text": "10.04"
            },
            "irm": null,
            "wlt": null,
            "remark": null,
            "qualification": null
          }
        }
      ],
      "medals": [
        {
          "sportEvent": "ATHM100M--------------",
          "eventName": "Men's 100m",
          "disciplineName": "Athletics",
          "day": "2024-08-04",
          "medal": "GOLD",
          "noc": "USA",
          "competitor": "1960173",
          "name": "LYLES Noah",
          "decision": null
        }
      ]
    }
  },
  "nocs": {
    "ask": "/v1/nocs",
    "answer": {
      "items": [
        {
          "code": "AFG",
          "name": "Afghanistan",
          "longName": "Afghanistan"
        },
        {
          "code": "AIN",
          "name": "AIN",
          "longName": "AIN"
        }
      ]
    }
  },
  "noc": {
    "ask": "/v1/nocs/JAM?at=2024-08-04T19:56:51Z&limit=1",
    "answer": {
      "code": "JAM",
      "name": "Jamaica",
      "longName": "Jamaica",
      "medals": {
        "noc": "JAM",
        "gold": 0,
        "silver": 1,
        "bronze": 0,
        "total": 1,
        "rank": 3,
        "rankByTotal": 2,
        "name": "Jamaica",
        "tied": true
      },
      "participants": {
        "items": [
          {
            "id": "1555502",
            "name": "BLAKE Ackeem",
            "noc": "JAM",
            "gender": "M",
            "birthDate": "2002-01-21",
            "function": "ATHLETE",
            "disciplines": [
              "ATH"
            ]
          }
        ],
        "next": "/v1/nocs/JAM?at=2024-08-04T19%3A56%3A51Z&limit=1&after=WyJibGFrZSBhY2tlZW0iLCIxNTU1NTAyIl0"
      }
    }
  },
  "clock": {
    "ask": "/v1/clock",
    "answer": {
      "clock": {
        "realAt": "2026-11-24T18:00:00.000Z",
        "gamesAt": "2024-08-04T20:00:00.000Z",
        "speed": 0,
        "version": 1
      }
    }
  }
} satisfies Record<string, Example>;
