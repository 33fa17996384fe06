// Asks for everything with the Go client that a generator made.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"
	"strings"

	register "github.com/GIT_USER_ID/GIT_REPO_ID"
)

var inPaths = map[string]any{
	"CompareCouncil":        "lancashire",
	"GetArea":               "leadership",
	"GetCouncil":            "lancashire",
	"GetInspection":         "lancashire-sif-2015-11-27",
	"GetProblem":            "not-found",
	"GetRelease":            int32(1),
	"GetReport":             "lancashire-sif-2015-11-27",
	"GetSource":             "ofsted-outcomes-2025-03-31",
	"ListReleaseChanges":    int32(1),
	"ListReleaseChangesCsv": int32(1),
}

func main() {
	configuration := register.NewConfiguration()
	configuration.Servers = register.ServerConfigurations{{URL: os.Args[1]}}
	client := register.NewAPIClient(configuration)

	ratings, _, err := client.HowCouncilsStandAPI.ListRatings(context.Background()).Grade([]register.Grade{register.INADEQUATE}).Execute()
	if err != nil || len(ratings.Items) == 0 {
		log.Fatal(ratings, err)
	}

	called := 0
	for _, api := range []any{client.CouncilsAPI, client.HowCouncilsStandAPI, client.InspectionsAPI, client.KeepingACopyAPI,
		client.ProblemsAPI, client.StartHereAPI, client.StatisticsAPI} {
		operations := reflect.ValueOf(api)
		for i := 0; i < operations.NumMethod(); i++ {
			name := operations.Type().Method(i).Name
			if strings.HasSuffix(name, "Execute") {
				continue
			}
			arguments := []reflect.Value{reflect.ValueOf(context.Background())}
			if inPath, ok := inPaths[name]; ok {
				arguments = append(arguments, reflect.ValueOf(inPath))
			}
			request := operations.Method(i).Call(arguments)[0]
			if name == "SearchPassages" {
				request = request.MethodByName("Q").Call([]reflect.Value{reflect.ValueOf("caseloads")})[0]
			}
			answer := request.MethodByName("Execute").Call(nil)
			// The bundled register has no report's text.
			if err := answer[len(answer)-1].Interface(); err != nil && name != "GetReport" {
				log.Fatal(name, ": ", err)
			}
			called++
		}
	}
	fmt.Printf("Go: %d operations answer as they are typed\n", called)
}
